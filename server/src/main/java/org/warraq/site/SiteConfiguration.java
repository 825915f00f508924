package org.warraq.site;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** Puts the page cache in front of everything. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
  /**
   * @param size memory for rendered pages; the default holds a thousand of them
   */
  @Bean
  PageCache pageCache(@Value("${warraq.site.page-cache:24MB}") DataSize size) {
    return new PageCache(size.toBytes(), Ticker.systemTicker());
  }

  @Bean
  FilterRegistrationBean<PageCacheFilter> pageCacheFilter(
      SitePages pages,
      PageCache cache,
      Assets assets,
      @Value("${server.servlet.session.cookie.name:JSESSIONID}") String sessionCookie) {
    var registration =
        new FilterRegistrationBean<>(new PageCacheFilter(pages, cache, assets, sessionCookie));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
