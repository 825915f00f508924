package org.warraq.press;

import java.util.List;

/**
 * The words around an article on a page with much chrome.
 *
 * @param menu the sections of the site
 * @param comments what readers wrote: name and words in turn
 */
record Labels(
    String home,
    List<String> menu,
    String search,
    String cookies,
    String accept,
    String published,
    String by,
    String share,
    List<String> networks,
    String advertisement,
    String advertisementText,
    String related,
    String aboutAuthor,
    String authorText,
    String tags,
    String newsletter,
    String newsletterText,
    String subscribe,
    String commentsTitle,
    List<List<String>> comments,
    String writeComment,
    String mostRead,
    String followUs,
    String rights) {

  static final Labels ARABIC =
      new Labels(
          "الرئيسية",
          List.of("أخبار", "سياسة", "اقتصاد", "رياضة", "ثقافة", "تكنولوجيا", "فيديو"),
          "ابحث في الموقع",
          "نستخدم ملفات تعريف الارتباط لتحسين تجربتك. بمتابعة التصفح فإنك توافق على سياسة الخصوصية.",
          "موافق",
          "نشر في",
          "بقلم",
          "شارك المقال",
          List.of("فيسبوك", "إكس", "واتساب", "تلغرام", "انسخ الرابط"),
          "إعلان",
          "اشترك الآن في باقة القراءة واحصل على الشهر الأول مجانا",
          "قد يهمك أيضا",
          "عن الكاتب",
          "صحفي في هيئة تحرير الواحة يتابع شؤون الناس والمدن منذ سنوات.",
          "كلمات مفتاحية",
          "النشرة البريدية",
          "أهم أخبار اليوم في بريدك كل صباح، بلا إزعاج.",
          "اشترك",
          "تعليقات القراء",
          List.of(
              List.of("أبو ياسر", "موضوع مهم، شكرا للكاتب على هذا التوضيح. ننتظر الجزء الثاني."),
              List.of("قارئة من الشمال", "عندنا المشكلة نفسها ولا أحد يجيب عن رسائلنا."),
              List.of("متابع", "أرجو ذكر المصادر في المرة القادمة.")),
          "أضف تعليقا",
          "الأكثر قراءة",
          "تابعنا على",
          "جميع الحقوق محفوظة");

  static final Labels PERSIAN =
      new Labels(
          "صفحه نخست",
          List.of("خبر", "سیاست", "اقتصاد", "ورزش", "فرهنگ", "دانش", "ویدئو"),
          "جست‌وجو در سایت",
          "این سایت برای بهبود تجربه شما از کوکی استفاده می‌کند.",
          "می‌پذیرم",
          "تاریخ انتشار",
          "نویسنده",
          "هم‌رسانی",
          List.of("تلگرام", "ایکس", "واتس‌اپ", "رونوشت پیوند"),
          "آگهی",
          "با اشتراک سالانه، دو ماه رایگان بخوانید",
          "بیشتر بخوانید",
          "درباره نویسنده",
          "خبرنگار کاریز است و درباره شهر و مردم می‌نویسد.",
          "برچسب‌ها",
          "خبرنامه",
          "مهم‌ترین خبرهای روز، هر بامداد در صندوق نامه شما.",
          "ثبت نام",
          "دیدگاه خوانندگان",
          List.of(
              List.of("رهگذر", "گزارش خوبی بود. کاش عکس‌های بیشتری می‌گذاشتید."),
              List.of("شهروند", "در محله ما هم همین وضع است و کسی پاسخگو نیست.")),
          "دیدگاه خود را بنویسید",
          "پربازدیدها",
          "ما را دنبال کنید",
          "همه حقوق محفوظ است");
}
