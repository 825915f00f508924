package org.warraq.cli;

public final class Warraq {
  private Warraq() {}

  public static void main(String[] args) {
    System.out.println("warraq");
  }
}
