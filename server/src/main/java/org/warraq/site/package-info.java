/**
 * What readers see: pages, feeds, structured data, and the cache that answers before everything
 * else. {@link org.warraq.site.Route} says which addresses there are, {@link
 * org.warraq.site.SitePages} what each shows, {@link org.warraq.site.PageCache} how long a page
 * stands. Records that templates read are public because compiled templates live in their own
 * package.
 */
@NullMarked
package org.warraq.site;

import org.jspecify.annotations.NullMarked;
