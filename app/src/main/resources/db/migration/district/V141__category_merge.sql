-- A category that was merged into another: what happened before keeps its code, what is made new takes the other one.
alter table category
    add column merged_into text references category (code),
    add column merged_on date,
    add check (merged_into is distinct from code),
    add check ((merged_into is null) = (merged_on is null));
