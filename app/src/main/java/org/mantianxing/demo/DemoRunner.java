package org.mantianxing.demo;

import java.util.List;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.StartupFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** {@code ./run --demo} and {@code --demo=full}: makes the demo, once, and tells who can be tried. */
@Component
class DemoRunner implements ApplicationRunner {
    private static final District XIUZHOU = new District("330411", "xiuzhou", "秀洲区", null);
    private final Demo demo;
    private final Guide guide;
    private final boolean realTexts;

    DemoRunner(Demo demo, Guide guide, @Value("${mtx.sms.url:}") String gateway) {
        this.demo = demo;
        this.guide = guide;
        this.realTexts = !gateway.isBlank();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> values = arguments.getOptionValues("demo");
        if (values == null) {
            return;
        }
        if (realTexts) {
            throw new StartupFailure(
                    "演示会给编造的号码发几千条短信，请先去掉 MTX_SMS_URL。",
                    "A demo sends thousands of texts to invented numbers; unset MTX_SMS_URL first.");
        }
        if (!demo.there(XIUZHOU)) {
            demo.make(XIUZHOU, values.contains("full") ? Scale.FULL : Scale.USUAL);
        }
        DistrictScope.run(XIUZHOU, () -> guide.print(XIUZHOU));
    }
}
