package org.warraq.metrics;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collects what the rooms count. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsConfiguration {

  /**
   * The rooms count into Micrometer's global registry, which passes on to this one; what a binder
   * tells is read when a monitor asks.
   */
  @Bean(destroyMethod = "")
  PrometheusMeterRegistry meters(ObjectProvider<MeterBinder> binders) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    List<MeterBinder> ofTheMachine =
        List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics());
    ofTheMachine.forEach(binder -> binder.bindTo(registry));
    binders.forEach(binder -> binder.bindTo(registry));
    return registry;
  }

  @Bean
  AutoCloseable globalCounters(PrometheusMeterRegistry registry) {
    Metrics.addRegistry(registry);
    return () -> {
      Metrics.removeRegistry(registry);
      registry.close();
    };
  }
}
