-- What one volunteer stands by for is read with each list of tasks.
create index standby_volunteer on standby (volunteer) where state = 'WAITING';
