/**
 * The middle of the house: articles, revisions, sightings, stories, sections, bylines, rights; the
 * outbox tells the other rooms what happened.
 */
@NullMarked
package org.warraq.newsroom;

import org.jspecify.annotations.NullMarked;
