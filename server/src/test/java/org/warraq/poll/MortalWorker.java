package org.warraq.poll;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.warraq.fetch.FetchSettings;
import org.warraq.fetch.Fetcher;
import org.warraq.store.Database;
import org.warraq.store.Ids;
import org.warraq.store.MortalDatabase;
import org.warraq.store.Roles;
import org.warraq.store.StoreSettings;

/** A poller with connections of its own, as another process would have them; made to be killed. */
final class MortalWorker {
  private static final List<BeanDefinition> ROOMS = rooms();

  private final String name;
  private final MortalDatabase connections;
  private final Fetcher fetcher;
  private final GenericApplicationContext context = new GenericApplicationContext();
  private final Poller poller;
  private final Thread thread;
  private volatile boolean alive = true;
  private volatile int underWay = 1;

  /** Written by the worker's own thread alone. */
  private volatile long steps;

  private volatile Optional<RuntimeException> trouble = Optional.empty();

  /** Begins to poll at once. */
  MortalWorker(String name, StoreSettings settings, InstantSource clock, String allowedHost) {
    this.name = name;
    connections = MortalDatabase.open(settings);
    fetcher =
        new Fetcher(
            FetchSettings.standard()
                .withUserAgent(name)
                .withAllowedPrivate(Set.of(allowedHost))
                .withHostPoliteness(Duration.ZERO, Duration.ofSeconds(60), 16),
            clock);
    AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
    context.registerBean(Database.class, connections::database);
    // Ids are made of the time; in a clock that stands still, two workers would make the same.
    context.registerBean(Ids.class, () -> new Ids(InstantSource.system()));
    context.registerBean(InstantSource.class, () -> clock);
    context.registerBean(Roles.class, () -> new Roles(Set.of()));
    context.registerBean(StoreSettings.class, () -> settings);
    context.registerBean(PollSettings.class, PollSettings::standard);
    context.registerBean(Fetcher.class, () -> fetcher);
    ROOMS.forEach(room -> context.registerBeanDefinition(room.getBeanClassName(), room));
    context.refresh();
    poller = context.getBean(Poller.class);
    thread = Thread.ofPlatform().daemon().name(name).start(this::work);
  }

  private static List<BeanDefinition> rooms() {
    var scanner = new ClassPathScanningCandidateComponentProvider(true);
    scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
    scanner.addExcludeFilter(new AssignableTypeFilter(SmartLifecycle.class));
    List<BeanDefinition> found =
        Stream.of("store", "campaign", "newsroom", "media", "intake", "websub", "poll")
            .flatMap(room -> scanner.findCandidateComponents("org.warraq." + room).stream())
            .toList();
    found.forEach(room -> room.setLazyInit(true));
    return found;
  }

  private void work() {
    while (alive) {
      try {
        underWay = poller.step();
        steps++;
        Thread.sleep(isIdle() ? 15 : 2);
      } catch (RuntimeException e) {
        if (alive) {
          trouble = Optional.of(e);
          return;
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  String name() {
    return name;
  }

  boolean isIdle() {
    return underWay == 0;
  }

  /** How many times it has looked for work, to the end of each. */
  long steps() {
    return steps;
  }

  /** What went wrong while it lived. */
  Optional<RuntimeException> trouble() {
    return trouble;
  }

  /** Ends everything at this instant: nothing is given back, nothing is finished. */
  void kill() {
    alive = false;
    connections.kill();
  }

  /** Frees what the machine needs; the database sees nothing of it. */
  void bury() throws IOException, InterruptedException {
    kill();
    thread.join();
    fetcher.close();
    context.close();
    connections.close();
  }
}
