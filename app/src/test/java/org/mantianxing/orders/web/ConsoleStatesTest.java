package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.pictures.Photos;
import org.mantianxing.pictures.Pictures;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** The console's pages of an order in every state, for everybody who may open them. */
@JourneyTest
class ConsoleStatesTest {
    private static final Pattern RED = Pattern.compile("class=\"[^\"]*btn-primary");

    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Pictures pictures;

    @Autowired
    SignedIn signedIn;

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void thereIsOneNextStepAtMostAndNoneForThoseWhoOnlyRead(OrderState state) {
        Place place = world.fresh();
        Made made = place.ask(() -> ordering.in(place, state));
        String page = "/console/orders/" + made.id();
        for (Actor reader : List.of(place.centreAdmin(), place.northAdmin(), place.starAdmin(), place.auditor())) {
            Visitor desk = signedIn.as(place, reader);
            Visitor.Answer order = desk.get(page);
            assertThat(order.status()).as(reader.name()).isEqualTo(200);
            assertThat(order.text()).contains(state.words());
            assertThat(RED.matcher(order.body()).results().count()).isLessThanOrEqualTo(1);
            assertThat(desk.get(page + "/slip").status()).isEqualTo(200);
            assertThat(desk.get(page + "/fresh").status()).isEqualTo(200);
            assertThat(desk.get("/console").status()).isEqualTo(200);
            assertThat(desk.get("/console/orders?state=" + state.name()).text()).contains(state.words());
            desk.cookie("mtx-lang", "en");
            assertThat(desk.get(page).text()).doesNotContain(state.words());
        }
        Visitor auditor = signedIn.as(place, place.auditor());
        assertThat(auditor.get(page).body())
                .doesNotContain("method=\"post\" action=\"/" + place.district().slug() + page);
    }

    @Test
    void thePicturesOfAnOrderAreSeenByThoseWhoHaveToDoWithIt() {
        Place place = world.fresh();
        Actor requester = place.ask(() -> ordering.resident("王阿婆"));
        UUID picture = place.ask(() -> pictures.add(requester, new ByteArrayResource(Photos.jpeg(90, 60))));
        UUID id = place.ask(() -> orders.place(requester, with(ordering.home(place), picture)));
        Visitor star = signedIn.as(place, place.starAdmin());
        assertThat(star.get("/console/orders/" + id).body())
                .contains("/orders/" + id + "/pictures/" + picture + "/small\" alt=\"点单人拍的照片\"");
        assertThat(star.glance("/orders/" + id + "/pictures/" + picture + "/small")
                        .status())
                .isEqualTo(200);
        assertThat(signedIn.as(place, place.plumAdmin())
                        .glance("/orders/" + id + "/pictures/" + picture)
                        .status())
                .isEqualTo(404);
    }

    private static NewOrder with(NewOrder order, UUID picture) {
        return new NewOrder(
                order.once(), order.road(), order.what(), order.whom(), order.where(), order.times(), List.of(picture));
    }
}
