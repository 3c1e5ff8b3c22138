-- The last day of service that counts, beside the sum of hours: staff look for who has not come for long.
alter table hours_total add column served_on date;
update hours_total t set served_on = s.day
from (select volunteer, max((started_at at time zone 'Asia/Shanghai')::date) as day
      from (select volunteer, min(started_at) as started_at from hours_line
            where kind = 'SERVICE' and not declared
            group by volunteer, coalesce(corrects, id) having sum(minutes) > 0) counted
      group by volunteer) s
where s.volunteer = t.volunteer;
