package org.warraq.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells public internet addresses from all others, by the IANA special-purpose address registries
 * (RFC 6890 and its updates).
 */
final class PublicAddresses {
  private record Block(byte[] start, int bits) {
    boolean contains(byte[] address) {
      int whole = bits / 8;
      if (!Arrays.equals(start, 0, whole, address, 0, whole)) {
        return false;
      }
      int rest = bits % 8;
      return rest == 0 || ((start[whole] ^ address[whole]) & 0xff) >> (8 - rest) == 0;
    }
  }

  /**
   * Beside the registries' blocks one address of Azure, which answers every machine there with its
   * keys although it is not in a special block. The other clouds' metadata services are in blocks:
   * 169.254.169.254, 100.100.100.200, 192.0.0.192, fd00:ec2::254, fd20:ce::254.
   */
  private static final List<Block> RESERVED_4 =
      List.of(
          block("0.0.0.0", 8),
          block("10.0.0.0", 8),
          block("100.64.0.0", 10),
          block("127.0.0.0", 8),
          block("168.63.129.16", 32),
          block("169.254.0.0", 16),
          block("172.16.0.0", 12),
          block("192.0.0.0", 24),
          block("192.0.2.0", 24),
          block("192.88.99.0", 24),
          block("192.168.0.0", 16),
          block("198.18.0.0", 15),
          block("198.51.100.0", 24),
          block("203.0.113.0", 24),
          block("224.0.0.0", 4),
          block("240.0.0.0", 4));

  /** All that is allotted for use between networks; everything outside it is special. */
  private static final Block GLOBAL_6 = block("2000::", 3);

  private static final List<Block> RESERVED_6 =
      List.of(
          // IETF protocol assignments, among them Teredo, benchmarking and ORCHID.
          block("2001::", 23),
          block("2001:db8::", 32),
          // 6to4 hides an IPv4 address and has been obsolete since RFC 7526.
          block("2002::", 16),
          block("3fff::", 20));

  private static final Block NAT64 = block("64:ff9b::", 96);

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return isPublic4(bytes);
    }
    // In a network with IPv6 only, the resolver wraps every public IPv4 address like this.
    if (NAT64.contains(bytes)) {
      return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (isIsatap(bytes) && !isPublic4(Arrays.copyOfRange(bytes, 12, 16))) {
      return false;
    }
    return GLOBAL_6.contains(bytes)
        && RESERVED_6.stream().noneMatch(block -> block.contains(bytes));
  }

  /** RFC 5214, section 6.1: an interface of a tunnel that ends at the IPv4 address in it. */
  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
  }

  private static boolean isPublic4(byte[] bytes) {
    return RESERVED_4.stream().noneMatch(block -> block.contains(bytes));
  }

  private static Block block(String start, int bits) {
    return new Block(InetAddress.ofLiteral(start).getAddress(), bits);
  }
}
