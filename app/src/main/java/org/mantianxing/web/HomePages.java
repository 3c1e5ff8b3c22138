package org.mantianxing.web;

import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePages {
    @GetMapping("/")
    String home(Actor actor) {
        return "web/home";
    }
}
