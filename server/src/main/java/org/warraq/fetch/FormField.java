package org.warraq.fetch;

/** A field of a form that is sent; the same name may come several times. */
public record FormField(String name, String value) {}
