package org.warraq.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Official formulas: cables, bulletins and notices that are one form filled in anew, with other
 * names and numbers. All names are invented.
 */
final class Cables {
  private static final Pattern BLANK = Pattern.compile("\\{(\\p{L}+)}");

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "king",
          List.of(
              "الملك فارس الثاني",
              "السلطان راكان",
              "الأمير ناظم بن غالب",
              "الرئيس مجد الكيلاني",
              "الشيخ صفوان",
              "الرئيسة هيفاء المرجاني",
              "الملكة تماضر",
              "رئيس الدولة نادر الهدباني",
              "ولي العهد الأمير بشر",
              "رئيس الوزراء عدنان الطرفاوي"),
          "land",
          List.of(
              "مرمرة",
              "الضفتين",
              "سنديان",
              "جزر النورس",
              "رأس الغول",
              "تلال الملح",
              "بادية الغزلان",
              "واحات زرقان",
              "الساحل الأخضر",
              "بلاد القصب",
              "أرخبيل اللؤلؤ",
              "جبل الثلج"),
          "town",
          List.of(
              "مرسى الطير",
              "عين الحلفاء",
              "قصر الريحان",
              "رأس الجسر",
              "باب الرحى",
              "تامراست",
              "الدلفين",
              "وادي الغدير",
              "سيدي الزيتون",
              "أم الدالية",
              "برج الحمام",
              "خربة النخل"),
          "name",
          List.of(
              "إدريس بنقاسم",
              "زهرة أمغار",
              "العربي السفياني",
              "فؤاد الجابري",
              "سميرة العبادي",
              "عيسى المرزوي",
              "هند التازغي",
              "سناء الورديغي",
              "غسان البقالي",
              "ميسون الخطيبي",
              "نعيم الدرعي",
              "رجاء الهلالي"),
          "firm",
          List.of(
              "شركة الميناء الجديد",
              "مصرف الواحة",
              "اتصالات الساحل",
              "إسمنت الأطلس",
              "مطاحن الشرق",
              "نقليات البادية",
              "صناعات القصدير",
              "زجاج المرسى"),
          "crime",
          List.of("القتل العمد", "تهريب المخدرات", "السطو المسلح", "الاختطاف", "تزوير العملة"));

  /** Headline and text of each form. */
  private static final List<String[]> FORMS =
      List.of(
          form(
              "{king} يهنئ {king} بذكرى اليوم الوطني",
              "بعث {king} برقية تهنئة إلى {king} بمناسبة ذكرى اليوم الوطني لبلاده {land}، أعرب فيها باسمه واسم شعب "
                  + "{land} وحكومته عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة، ولشعب {land} الصديق باطراد التقدم "
                  + "والازدهار، وأشاد بالعلاقات المتميزة التي تربط البلدين وحرص الجانبين على تعزيزها في المجالات كافة."),
          form(
              "{king} يعزي {king}",
              "بعث {king} برقية عزاء ومواساة إلى {king} في ضحايا الفيضانات التي ضربت مدينة {town} وأدت إلى سقوط {n} "
                  + "قتيلا و{n} جريحا، وعبر فيها عن بالغ الحزن وصادق المواساة لأسر المتوفين ولشعب {land} الصديق، راجيا "
                  + "للمصابين الشفاء العاجل وألا يرى الجميع مكروها."),
          form(
              "وصول طائرة الإغاثة رقم {n} إلى {land}",
              "وصلت إلى مطار {town} طائرة الإغاثة رقم {n} ضمن الجسر الجوي الذي تسيره هيئة العون، وعلى متنها {n} طنا من "
                  + "الخيام والأغطية والمواد الغذائية والأدوية، تمهيدا لنقلها إلى المتضررين في {land}، وكان في استقبالها "
                  + "سفير {land} وعدد من مسؤولي الهيئة الذين أكدوا استمرار الجسر حتى تنتهي الحاجة."),
          form(
              "وصول طائرة إغاثة جديدة",
              "وصلت اليوم إلى مطار {town} الطائرة الإغاثية رقم {n} محملة بالمساعدات الإنسانية ضمن الحملة الشعبية "
                  + "لإغاثة المتضررين، وتحمل الطائرة سلالا غذائية ومواد إيوائية وأدوية ومستلزمات طبية تمهيدا لتوزيعها "
                  + "على الأسر الأشد حاجة في المناطق المنكوبة بالتنسيق مع الجهات المحلية والمنظمات الإنسانية العاملة هناك."),
          form(
              "حالة الطقس اليوم",
              "توقعت مصلحة الأرصاد أن يكون الطقس اليوم غائما جزئيا على مرتفعات {town} و{town} مع فرصة لهطول أمطار رعدية، "
                  + "ونشاط في الرياح السطحية على السواحل بسرعة {n} كيلومترا في الساعة، وتكون درجات الحرارة العظمى في {town} "
                  + "{n} والصغرى {n} درجة، وحالة البحر متوسط الموج يرتفع إلى {n} سنتيمترا."),
          form(
              "تنفيذ حكم القضاء في جان بمنطقة {town}",
              "أصدرت وزارة الداخلية بيانا بشأن تنفيذ الحكم في {name} الذي أدين بجريمة {crime} في منطقة {town}، وبعد أن "
                  + "تمكنت سلطات الأمن من القبض عليه وأسفر التحقيق معه عن توجيه الاتهام إليه، أحيل إلى المحكمة التي قضت "
                  + "بثبوت ما نسب إليه، وأيد الحكم من محكمة الاستئناف ومن المحكمة العليا، ونفذ في مدينة {town}. والوزارة إذ "
                  + "تعلن ذلك تؤكد حرص الدولة على استتباب الأمن وتحقيق العدل."),
          form(
              "سفير {land} يلتقي وزير الخارجية",
              "استقبل وزير الخارجية في مكتبه سفير {land} لدى البلاد {name} بمناسبة انتهاء فترة عمله، وجرى خلال اللقاء "
                  + "استعراض العلاقات الثنائية وسبل تطويرها، وأشاد الوزير بالجهود التي بذلها السفير في توطيد الصلات بين "
                  + "البلدين، متمنيا له التوفيق في مهامه القادمة."),
          form(
              "أسهم {firm} ترتفع",
              "أغلق سهم {firm} تداولات اليوم على ارتفاع بنسبة {n} في المئة عند {n} نقطة، وسط تداولات بلغت قيمتها {n} مليون "
                  + "موزعة على {n} صفقة، في حين تراجع سهم {firm} بنسبة {n} في المئة، وكان المؤشر العام قد افتتح الجلسة عند "
                  + "مستوى قريب من إغلاقه السابق قبل أن يتذبذب في نطاق ضيق حتى نهاية الجلسة."),
          form(
              "انقطاع الماء عن أحياء في {town}",
              "تعلن مصلحة الماء إلى زبنائها في مدينة {town} أن التزويد بالماء الصالح للشرب سيعرف اضطرابا أو انقطاعا من "
                  + "الساعة {n} إلى الساعة {n} بسبب أشغال صيانة القناة الرئيسية قرب {town}، وتعتذر المصلحة عن هذا الإزعاج "
                  + "وتدعو السكان إلى اتخاذ الاحتياطات اللازمة وتخزين ما يكفيهم خلال هذه المدة."),
          form(
              "تعيين {name} عميدا للكلية",
              "صدر قرار رئيس جامعة {town} بتعيين الدكتور {name} عميدا لكلية العلوم خلفا للدكتور {name} الذي انتهت مدته، وهنأ "
                  + "رئيس الجامعة العميد الجديد متمنيا له النجاح في مهمته، وشكر سلفه على ما قدمه خلال سنوات عمله من جهود "
                  + "للنهوض بالكلية وطلبتها وبرامج البحث فيها."),
          form(
              "مواعيد مباريات الجولة",
              "تنطلق مساء اليوم مباريات الجولة {n} من الدوري الممتاز، إذ يستضيف فريق {town} على ملعبه نظيره {town} في الساعة "
                  + "{n} مساء، بينما يحل فريق {town} ضيفا على {town} في المباراة الثانية، ويتصدر فريق {town} الترتيب برصيد {n} "
                  + "نقطة، ويسعى كل فريق إلى تحسين موقعه قبل فترة التوقف."),
          form(
              "{land} and {land} sign cooperation agreement",
              "{land} and {land} signed a memorandum of cooperation on Tuesday covering trade, energy and culture, officials said. "
                  + "The agreement, worth {n} million, was signed in {town} by {name} and {name}, who both praised the long "
                  + "friendship between the two nations and said that joint committees would meet within weeks to begin the work."),
          form(
              "Résultats du tirage",
              "Le tirage de la loterie nationale du soir a donné les numéros {n}, {n}, {n}, {n} et {n}, le numéro complémentaire "
                  + "étant le {n}. Le gros lot s’élève à {n} millions et a été remporté par un joueur de {town}. Le prochain tirage "
                  + "aura lieu dans les jours qui viennent et la cagnotte mise en jeu sera annoncée par la société organisatrice."));

  private final Random random;

  Cables(Random random) {
    this.random = random;
  }

  private static String[] form(String headline, String text) {
    return new String[] {headline, text};
  }

  /** A text and its headline. */
  record Cable(String headline, String text) {}

  /** One form filled in. */
  Cable next() {
    int which = random.nextInt(FORMS.size() + LongForms.ALL.size());
    String[] form =
        which < FORMS.size() ? FORMS.get(which) : LongForms.ALL.get(which - FORMS.size());
    return new Cable(filled(form[0]), filled(form[1]));
  }

  private String filled(String form) {
    return BLANK.matcher(form).replaceAll(blank -> Matcher.quoteReplacement(word(blank.group(1))));
  }

  private String word(String blank) {
    if (blank.equals("n")) {
      return Integer.toString(1 + random.nextInt(90));
    }
    List<String> words = WORDS.getOrDefault(blank, List.of());
    return words.get(random.nextInt(words.size()));
  }
}
