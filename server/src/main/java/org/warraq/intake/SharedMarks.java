package org.warraq.intake;

/**
 * Which marks of an entry other entries of its feed have too: they do not tell which article it is.
 *
 * @param address whether the address is not its own
 * @param id whether the id is not its own, or its feed's ids are not to be trusted
 */
record SharedMarks(boolean address, boolean id) {
  private static final int ADDRESS = 1;
  private static final int ID = 2;

  static SharedMarks of(int bits) {
    return new SharedMarks((bits & ADDRESS) != 0, (bits & ID) != 0);
  }

  int bits() {
    return (address ? ADDRESS : 0) | (id ? ID : 0);
  }
}
