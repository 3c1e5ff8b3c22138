package org.mantianxing;

import org.mantianxing.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the platform. */
@SpringBootApplication
@Modulithic(systemName = "满天星", sharedModules = "kernel")
@EnableAsync
@EnableScheduling
public class Mantianxing {
    public static void main(String[] args) {
        Launch.start(Mantianxing.class, args);
    }
}
