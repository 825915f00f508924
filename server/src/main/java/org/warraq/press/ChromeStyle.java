package org.warraq.press;

/** What pages with much chrome look like in a browser. */
final class ChromeStyle {
  static final String CSS =
      """
      body{margin:0;font:1.05rem/1.8 sans-serif;color:#222;background:#f4f3ef}
      a{color:inherit;text-decoration:none}img{max-width:100%;height:auto;display:block}
      .cookie-bar{background:#333;color:#fff;padding:.5rem 1rem;display:flex;gap:1rem;align-items:center}
      .site-header{background:#0b5d4e;color:#fff;display:flex;gap:2rem;align-items:center;padding:.8rem 1.5rem}
      .logo{font-size:1.8rem;font-weight:700}ul{padding:0}
      .main-menu ul,.share-buttons ul,.post-tags ul{display:inline-flex;gap:1rem;list-style:none;margin:0}
      .breadcrumb,.entry-meta,figcaption,.site-footer{color:#666;font-size:.85rem}
      .breadcrumb{padding:.5rem 1.5rem}.ad{background:#e5e0cf;text-align:center;padding:1.2rem;margin:1rem 0}
      .ad small{display:block;color:#888}.site-header+.ad{margin:0}
      .wrap{display:grid;grid-template-columns:minmax(0,1fr) 18rem;gap:2rem;max-width:68rem;margin:auto;padding:0 1rem}
      .post,.sidebar section,.newsletter-box,.comments-area{background:#fff;padding:1rem 1.5rem;margin-bottom:1rem}
      .entry-title{line-height:1.35;margin:.3rem 0}.entry-summary{font-weight:700;color:#444}
      .category{background:#c2572b;color:#fff;padding:.1rem .6rem}figure{margin:1rem 0}
      .related-inline{border-inline-start:4px solid #0b5d4e;background:#f4f3ef;padding:.3rem 1rem;margin:1rem 0}
      .related-inline ul{padding-inline-start:1.2rem}.share-buttons,.post-tags{font-size:.85rem;margin:.8rem 0}
      .share-buttons li{background:#eee;padding:.1rem .7rem}.author-box{border-top:2px solid #eee;padding-top:.5rem}
      .comment-list{padding-inline-start:1.2rem}textarea,input{width:100%;box-sizing:border-box}
      .search{margin-inline-start:auto}.site-footer{background:#222;color:#bbb;padding:1rem 1.5rem}
      @media(max-width:800px){.wrap{display:block}.site-header{flex-wrap:wrap}}\
      """;

  private ChromeStyle() {}
}
