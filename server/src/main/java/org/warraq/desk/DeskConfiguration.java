package org.warraq.desk;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.warraq.newsroom.SiteStore;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {
  private final FrameResolver frames;
  private final SiteStore sites;

  DeskConfiguration(FrameResolver frames, SiteStore sites) {
    this.frames = frames;
    this.sites = sites;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(frames);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new SetupInterceptor(sites))
        .addPathPatterns("/login", "/desk", "/desk/**")
        .excludePathPatterns("/desk/setup", "/desk/refused", "/desk/*.css");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/desk/*.css")
        .addResourceLocations("classpath:/static/desk/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }
}
