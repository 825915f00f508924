package org.warraq.press;

import java.net.URI;

/**
 * One publisher of the invented press.
 *
 * @param id the name of its virtual host, without {@code .localhost}
 * @param name its name in its own language
 * @param language the BCP 47 tag that its feed declares
 * @param home its home page
 * @param feed the address under which it makes its feed known, which may redirect
 * @param shows what its feed is there to show, one English sentence
 */
public record Publisher(
    String id, String name, String language, URI home, URI feed, String shows) {}
