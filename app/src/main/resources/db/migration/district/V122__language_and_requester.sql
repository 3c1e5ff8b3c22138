-- languages: codes of the list of languages, of which those who are served speak one; requester: the account that an order
-- serves, so that who has served it before is known.
alter table activity add column languages text[] not null default '{}';
alter table activity add column requester uuid;
update activity a set requester = o.requester from service_order o where o.id = a.origin;
create index activity_requester on activity (requester) where requester is not null;
