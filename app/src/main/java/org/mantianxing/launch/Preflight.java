package org.mantianxing.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.StartupFailure;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What can be known to go wrong before anything is started: the data folder and the port. */
record Preflight(Options options) implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        boolean alone = takeFolder(environment);
        if (options.errand().isEmpty()) {
            checkPort(environment);
        } else {
            environment.getPropertySources().addFirst(new MapPropertySource("errand", quiet(alone)));
        }
    }

    /** Whether these data are this process's alone. An errand may run beside the process that serves them. */
    private boolean takeFolder(ConfigurableEnvironment environment) {
        if (!environment.getProperty("mtx.database.url", "").isBlank()) {
            return true;
        }
        Path folder = Path.of(environment.getProperty("mtx.database.data", "data"));
        boolean alone = DataFolder.take(folder).isPresent();
        if (!alone && options.errand().isEmpty()) {
            String address = DataFolder.address(folder);
            throw new StartupFailure(
                    "满天星已在运行，用的就是数据目录 " + folder + (address.isEmpty() ? "（正在启动）。" : "：" + address),
                    "Mantianxing is running already on the data folder " + folder
                            + (address.isEmpty() ? " (it is just starting)." : ": " + address));
        }
        return alone;
    }

    private static Map<String, Object> quiet(boolean alone) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", "-1");
        properties.put("mtx.jobs.tick", "24h");
        properties.put("mtx.postgres.shared", !alone);
        return properties;
    }

    private static void checkPort(ConfigurableEnvironment environment) {
        String typed = environment.getProperty("server.port", "8080").strip();
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) > 65_535) {
            throw new StartupFailure(
                    "端口 " + typed + " 不对，应当是 1 到 65535 的数字。",
                    "The port " + typed + " is none; it is a number from 1 to 65535.");
        }
        int port = Integer.parseInt(typed);
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address(environment.getProperty("server.address")), port));
        } catch (IOException e) {
            throw portTaken(port);
        }
    }

    /** Null means every address of the machine, as it does for the server. */
    private static @Nullable InetAddress address(@Nullable String name) throws IOException {
        return name == null || name.isBlank() ? null : InetAddress.getByName(name);
    }

    static StartupFailure portTaken(int port) {
        return new StartupFailure(
                "端口 " + port + " 已被别的程序占用，请换一个，例如 PORT=" + (port + 1) + " ./run",
                "The port " + port + " is taken by another program; choose another one, for example PORT=" + (port + 1)
                        + " ./run");
    }
}
