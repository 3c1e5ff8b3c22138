-- Member units of the alliance have volunteers too: they answer calls and put services on the menu like any team.
alter table team drop constraint team_kind_check;
alter table team add constraint team_kind_check
    check (kind in ('DETACHMENT', 'BRANCH', 'SQUAD', 'POINT', 'SOCIAL', 'UNIT'));
