package org.warraq.websub;

/** How a subscription at a hub stands. */
public enum HubState {
  /** Asked for, or about to be; the hub has not verified it. */
  REQUESTED,
  /** The newspaper has no address at which a hub could reach it. */
  UNREACHABLE,
  /** The hub delivers, and polling is slow. */
  ACTIVE,
  /** Verified, but a poll has found what the hub had not delivered: polling is as usual. */
  UNRELIABLE,
  /** The hub has refused it for now. */
  DENIED,
  /** Asking for it failed, or its time ran out; it is asked for again. */
  FAILED,
  /** It is being given up. */
  LEAVING
}
