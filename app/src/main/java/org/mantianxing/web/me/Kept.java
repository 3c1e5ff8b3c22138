package org.mantianxing.web.me;

import org.mantianxing.catalogue.Lists;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Audit;
import org.mantianxing.orders.Orders;
import org.mantianxing.records.Records;
import org.mantianxing.teams.Teams;
import org.mantianxing.training.Courses;
import org.mantianxing.training.Learning;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.SaidSkills;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** The doors behind which something about a person is kept. */
@Component
record Kept(
        Accounts accounts,
        Audit audit,
        Volunteers volunteers,
        Teams teams,
        Records records,
        Orders orders,
        Lists lists,
        Proofs proofs,
        SaidSkills said,
        Learning learning,
        Courses courses) {}
