// One row per text, one column per language (model/label_texts.h).
#include "chapters/report_texts.h"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "journeymap/words.h"
#include "model/label_texts.h"

namespace journeymap {

namespace {

struct Row {
    ReportText text;
    LabelTexts texts;
};

constexpr Row rows[] = {
    {ReportText::in_short, {"In short", "Kurz gesagt", "باختصار", "要約", "En bref", "En resumen", "In het kort"}},
    {ReportText::journey_in_brief, {"The journey in brief", "Die Reise im Überblick", "الرحلة بإيجاز", "ジャーニーの概要",
                                       "Le parcours en bref", "El recorrido en breve", "De reis in het kort"}},
    {ReportText::what_the_map_reveals, {"What the map reveals", "Was die Karte zeigt", "ما تكشفه الخريطة", "マップからわかること",
                                           "Ce que la carte révèle", "Lo que revela el mapa", "Wat de kaart laat zien"}},
    {ReportText::what_to_do_first, {"What to do first", "Was zuerst zu tun ist", "ما يجب فعله أولًا", "最初にすべきこと",
                                       "Par quoi commencer", "Qué hacer primero", "Wat eerst te doen"}},
    {ReportText::objective_to_outcome, {"From objective to outcome", "Vom Ziel zum Ergebnis", "من الهدف إلى النتيجة", "目的から結果まで",
                                           "De l’objectif au résultat", "Del objetivo al resultado", "Van doel tot resultaat"}},
    {ReportText::nobodys,
        {"Nobody's", "Ohne Zuständigkeit", "بلا مسؤول", "担当なし", "Sans responsable", "Sin responsable", "Van niemand"}},
    {ReportText::what_nothing_supports, {"What nothing supports", "Was durch nichts belegt ist", "ما لا يستند إلى دليل", "根拠のないもの",
                                            "Ce que rien n’étaye", "Lo que nada respalda", "Wat nergens op steunt"}},
    {ReportText::what_the_map_lacks,
        {"What the map still lacks", "Was der Karte noch fehlt", "ما ينقص الخريطة بعد", "マップにまだ足りないもの",
            "Ce qui manque encore à la carte", "Lo que aún le falta al mapa", "Wat de kaart nog mist"}},
    {ReportText::accepted_as_it_is, {"What is accepted as it is", "Was so hingenommen wird", "ما قُبل كما هو", "現状のまま認めるもの",
                                        "Ce qui est accepté tel quel", "Lo que se acepta tal cual", "Wat zo wordt aanvaard"}},
    {ReportText::matters_most,
        {"Matters most", "Am wichtigsten", "الأهم", "最も重要", "Le plus important", "Lo más importante", "Het belangrijkst"}},
    {ReportText::worth_a_look,
        {"Worth a look", "Einen Blick wert", "يستحق النظر", "見ておきたいこと", "À examiner", "Merece atención", "Het bekijken waard"}},
    {ReportText::good_to_know,
        {"Good to know", "Gut zu wissen", "من المفيد معرفته", "参考", "Bon à savoir", "Conviene saber", "Goed om te weten"}},

    {ReportText::as_of, {"As of", "Stichtag", "بتاريخ", "基準日", "Situation au", "A fecha de", "Peildatum"}},
    {ReportText::step, {"Step", "Schritt", "الخطوة", "手順", "Étape", "Paso", "Stap"}},
    {ReportText::what_is_missing,
        {"What is missing", "Was fehlt", "ما ينقص", "足りないもの", "Ce qui manque", "Qué falta", "Wat ontbreekt"}},
    {ReportText::findings, {"Findings", "Befunde", "الملاحظات", "指摘", "Remarques", "Observaciones", "Bevindingen"}},
    {ReportText::opportunity, {"Opportunity", "Chance", "الفرصة", "機会", "Opportunité", "Oportunidad", "Kans"}},
    {ReportText::low_effort, {"Low effort (1-2)", "Wenig Aufwand (1–2)", "جهد قليل (1–2)", "労力小（1～2）", "Faible effort (1–2)",
                                 "Poco esfuerzo (1–2)", "Weinig inspanning (1–2)"}},
    {ReportText::high_effort, {"High effort (3-5)", "Viel Aufwand (3–5)", "جهد كبير (3–5)", "労力大（3～5）", "Fort effort (3–5)",
                                  "Mucho esfuerzo (3–5)", "Veel inspanning (3–5)"}},
    {ReportText::high_impact, {"High impact (3-5)", "Große Wirkung (3–5)", "أثر كبير (3–5)", "効果大（3～5）", "Fort impact (3–5)",
                                  "Mucho impacto (3–5)", "Groot effect (3–5)"}},
    {ReportText::low_impact, {"Low impact (1-2)", "Geringe Wirkung (1–2)", "أثر قليل (1–2)", "効果小（1～2）", "Faible impact (1–2)",
                                 "Poco impacto (1–2)", "Klein effect (1–2)"}},
    {ReportText::quick_wins,
        {"Quick wins", "Schnelle Erfolge", "مكاسب سريعة", "すぐに効果", "Gains rapides", "Mejoras rápidas", "Snelle winst"}},
    {ReportText::big_bets,
        {"Big bets", "Große Vorhaben", "رهانات كبيرة", "大きな賭け", "Grands paris", "Grandes apuestas", "Grote projecten"}},
    {ReportText::fill_ins, {"Fill-ins", "Nebenbei", "أعمال ثانوية", "余力で", "Appoints", "Complementos", "Tussendoor"}},
    {ReportText::time_sinks,
        {"Time sinks", "Zeitfresser", "مضيعات للوقت", "時間の浪費", "Pertes de temps", "Pérdidas de tiempo", "Tijdvreters"}},
    {ReportText::date, {"Date", "Datum", "التاريخ", "日付", "Date", "Fecha", "Datum"}},
    {ReportText::what_rests_on_it, {"What rests on it", "Was sich darauf stützt", "ما يستند إليه", "これに基づくもの", "Ce qui s’y appuie",
                                       "Qué se apoya en ello", "Wat erop steunt"}},
    {ReportText::gathered, {"Gathered", "Erhoben", "فترة الجمع", "収集時期", "Recueilli", "Recogido", "Verzameld"}},
    {ReportText::emotions, {"Emotions", "Gefühle", "المشاعر", "感情", "Émotions", "Emociones", "Emoties"}},
    {ReportText::what, {"What", "Was", "الملاحظة", "内容", "Quoi", "Qué", "Wat"}},
    {ReportText::rule, {"Rule", "Regel", "القاعدة", "規則", "Règle", "Regla", "Regel"}},
    {ReportText::where, {"Where", "Wo", "الموضع", "場所", "Où", "Dónde", "Waar"}},
    {ReportText::why_allowed, {"Why it is allowed", "Warum es erlaubt ist", "سبب السماح به", "認める理由", "Pourquoi c’est admis",
                                  "Por qué se permite", "Waarom het mag"}},
    {ReportText::rank, {"Rank", "Rang", "الترتيب", "順位", "Rang", "Puesto", "Rang"}},

    {ReportText::none, {"none", "keine", "لا يوجد", "なし", "néant", "nada", "geen"}},
    {ReportText::nothing, {"nothing", "nichts", "لا شيء", "なし", "rien", "nada", "niets"}},
    {ReportText::nothing_yet, {"nothing yet", "noch nichts", "لا شيء بعد", "まだなし", "rien pour l’instant", "nada todavía", "nog niets"}},
    {ReportText::not_measured, {"not measured", "nicht gemessen", "لم يُقَس", "未測定", "non mesuré", "sin medir", "niet gemeten"}},
    {ReportText::no_reason, {"no reason is given", "ohne Begründung", "لم يُذكر سبب", "理由の記載なし", "sans motif indiqué",
                                "sin motivo indicado", "geen reden gegeven"}},
    {ReportText::overdue, {"overdue", "überfällig", "متأخرة", "期限超過", "en retard", "vencida", "te laat"}},
    {ReportText::error, {"error", "Fehler", "خطأ", "エラー", "erreur", "error", "fout"}},
    {ReportText::warning, {"warning", "Warnung", "تحذير", "警告", "avertissement", "advertencia", "waarschuwing"}},
    {ReportText::looks_after_review, {"Looks after the review of this map", "Kümmert sich um die Prüfung dieser Karte",
                                         "يتولى مراجعة هذه الخريطة", "このマップの見直しを担当", "Veille à la révision de cette carte",
                                         "Se ocupa de la revisión de este mapa", "Zorgt voor de herziening van deze kaart"}},
    {ReportText::owns_nothing, {"Owns nothing in this map", "Ist in dieser Karte für nichts zuständig", "لا مسؤولية له في هذه الخريطة",
                                   "このマップでの担当なし", "N’est responsable de rien sur cette carte",
                                   "No es responsable de nada en este mapa", "Is op deze kaart nergens verantwoordelijk voor"}},

    {ReportText::one_sentence_matters,
        {"One sentence matters most", "Ein Satz ist am wichtigsten", "جملة واحدة هي الأهم", "最も重要な一文（原文は英語）",
            "Une phrase compte le plus", "La frase que más importa", "Eén zin telt het meest"}},
    {ReportText::two_sentences_matter,
        {"Two sentences matter most", "Zwei Sätze sind am wichtigsten", "جملتان هما الأهم", "最も重要な二文（原文は英語）",
            "Deux phrases comptent le plus", "Las dos frases que más importan", "Twee zinnen tellen het meest"}},
    {ReportText::three_sentences_matter,
        {"Three sentences matter most", "Drei Sätze sind am wichtigsten", "ثلاث جمل هي الأهم", "最も重要な三文（原文は英語）",
            "Trois phrases comptent le plus", "Las tres frases que más importan", "Drie zinnen tellen het meest"}},
    {ReportText::how_far,
        {"How far the map is through the six steps of making one, and what is missing.",
            "Wie weit die Karte in den sechs Schritten ist, und was noch fehlt.", "مدى تقدّم الخريطة في الخطوات الست، وما ينقصها.",
            "マップ作成の六つの手順がどこまで進み、何が足りないか。", "Où en est la carte dans les six étapes, et ce qui manque.",
            "Hasta dónde ha llegado el mapa en los seis pasos, y qué falta.", "Hoe ver de kaart is in de zes stappen, en wat ontbreekt."}},
    {ReportText::of_the_whole_map,
        {"This table speaks of the whole map, also of personas and places that this report does not show.",
            "Diese Tabelle spricht von der ganzen Karte, auch von Personas und Stellen, die dieser Bericht nicht zeigt.",
            "يتحدث هذا الجدول عن الخريطة كلها، بما فيها شخصيات ومواضع لا يعرضها هذا التقرير.",
            "この表はマップ全体についてのもので、この報告書に示さないペルソナや場面も含みます。",
            "Ce tableau parle de toute la carte, y compris de personas et d’endroits que ce rapport ne montre pas.",
            "Esta tabla habla de todo el mapa, también de personas o lugares que este informe no muestra.",
            "Deze tabel gaat over de hele kaart, ook over persona’s en plaatsen die dit rapport niet toont."}},
    {ReportText::no_sources, {"The map names no sources: what it says is what those who made it believe.",
                                 "Die Karte nennt keine Quellen: Sie sagt, was die glauben, die sie gemacht haben.",
                                 "لا تذكر الخريطة أي مصادر: ما تقوله هو ما يعتقده من أعدّوها.",
                                 "このマップには出典がありません。書かれているのは作成者の考えです。",
                                 "La carte ne cite aucune source\u00a0: elle dit ce que croient celles et ceux qui l’ont faite.",
                                 "El mapa no cita fuentes: dice lo que creen quienes lo hicieron.",
                                 "De kaart noemt geen bronnen: ze zegt wat de makers denken."}},
    {ReportText::no_teams,
        {"The map names no team, so it does not say who does what.", "Die Karte nennt kein Team und sagt darum nicht, wer was tut.",
            "لا تذكر الخريطة أي فريق، فلا تقول من يفعل ماذا.", "チームの記載がないため、誰が何をするかはわかりません。",
            "La carte ne nomme aucune équipe\u00a0: elle ne dit donc pas qui fait quoi.",
            "El mapa no nombra ningún equipo, así que no dice quién hace qué.", "De kaart noemt geen team en zegt dus niet wie wat doet."}},
    {ReportText::nothing_lacks, {"Nothing: the map does what the method asks for.", "Nichts: Die Karte leistet, was die Methode verlangt.",
                                    "لا شيء: الخريطة تفي بما يتطلبه المنهج.", "ありません。手法が求めることを満たしています。",
                                    "Rien\u00a0: la carte fait ce que demande la méthode.", "Nada: el mapa hace lo que pide el método.",
                                    "Niets: de kaart doet wat de methode vraagt."}},
    {ReportText::nothing_but_accepted,
        {"Nothing but what is accepted as it is: see below.", "Nichts, außer was so hingenommen wird: siehe unten.",
            "لا شيء سوى ما قُبل كما هو: انظر أدناه.", "現状のまま認めるもの（下記）のほかはありません。",
            "Rien, sauf ce qui est accepté tel quel\u00a0: voir plus bas.", "Nada, salvo lo que se acepta tal cual: véase más abajo.",
            "Niets, behalve wat zo wordt aanvaard: zie hieronder."}},
    {ReportText::nothing_is_revealed,
        {"The map says too little to reveal anything: it takes emotions, pain points, waits, channels or opportunities.",
            "Die Karte sagt zu wenig, um etwas zu zeigen: Es braucht Gefühle, Schmerzpunkte, Wartezeiten, Kanäle oder Chancen.",
            "لا تقول الخريطة ما يكفي للكشف عن شيء: يلزم ذكر مشاعر أو نقاط ألم أو فترات انتظار أو قنوات أو فرص.",
            "情報が少なく、わかることがありません。感情、ペインポイント、待ち時間、チャネル、機会のいずれかが必要です。",
            "La carte en dit trop peu pour révéler quoi que ce soit\u00a0: il faut des émotions, des irritants, des attentes, des canaux "
            "ou des "
            "opportunités.",
            "El mapa dice demasiado poco para revelar algo: hacen falta emociones, puntos de dolor, esperas, canales u oportunidades.",
            "De kaart zegt te weinig om iets te laten zien: er zijn emoties, pijnpunten, wachttijden, kanalen of kansen nodig."}},
    {ReportText::everyone_who_uses,
        {"everyone who uses the service", "alle, die den Dienst nutzen", "كل من يستخدم الخدمة", "サービスを使うすべての人",
            "toutes les personnes qui utilisent le service", "todas las personas que usan el servicio", "iedereen die de dienst gebruikt"}},

    {ReportText::feelings_run,
        {"Feelings run from {low} over {middle} to {high}; of a stage they are the mean of its touchpoints unless the map says otherwise.",
            "Gefühle reichen von {low} über {middle} bis {high}; die eines Abschnitts sind das Mittel seiner Kontaktpunkte, wenn die Karte "
            "nichts anderes sagt.",
            "تتدرج المشاعر من {low} مرورًا بـ {middle} إلى {high}؛ ومشاعر المرحلة هي متوسط نقاط التواصل فيها ما لم تقل الخريطة غير ذلك.",
            "感情は{low}から{middle}を経て{high}までです。ステージの感情は、特に記載がなければタッチポイントの平均です。",
            "Les ressentis vont de {low} à {high} en passant par {middle}\u00a0; celui d’une étape est la moyenne de ses points de "
            "contact, sauf "
            "mention contraire.",
            "Las emociones van de {low} a {high}, pasando por {middle}; la de una etapa es la media de sus puntos de contacto, salvo que "
            "el "
            "mapa diga otra cosa.",
            "Gevoelens lopen van {low} via {middle} tot {high}; die van een fase zijn het gemiddelde van de contactmomenten, tenzij de "
            "kaart "
            "iets anders zegt."}},
    {ReportText::follows,
        {"The map follows {who} through {stages} and {touchpoints}.", "Die Karte begleitet {who} durch {stages} und {touchpoints}.",
            "تتبع الخريطة {who}: {stages} و{touchpoints}.", "このマップは{who}を{stages}、{touchpoints}にわたって追います。",
            "La carte suit {who} à travers {stages} et {touchpoints}.", "El mapa sigue a {who} por {stages} y {touchpoints}.",
            "De kaart volgt {who} door {stages} en {touchpoints}."}},
    {ReportText::follows_from_to, {"The map follows {who} through {stages} and {touchpoints}, from {from} to {to}.",
                                      "Die Karte begleitet {who} durch {stages} und {touchpoints}, von {from} bis {to}.",
                                      "تتبع الخريطة {who}: {stages} و{touchpoints}، من {from} إلى {to}.",
                                      "このマップは{who}を{stages}、{touchpoints}にわたって、{from}から{to}まで追います。",
                                      "La carte suit {who} à travers {stages} et {touchpoints}, de {from} à {to}.",
                                      "El mapa sigue a {who} por {stages} y {touchpoints}, de {from} a {to}.",
                                      "De kaart volgt {who} door {stages} en {touchpoints}, van {from} tot {to}."}},
    {ReportText::names_cards,
        {" It names {pains}, and {opportunities}.", " Sie nennt {pains} und {opportunities}.", " وفيها {pains} و{opportunities}.",
            "{pains}、{opportunities}を挙げています。", " Elle relève {pains} et {opportunities}.", " Señala {pains} y {opportunities}.",
            " Ze noemt {pains} en {opportunities}."}},
    {ReportText::names_barriers,
        {" It names {pains}, {barriers}, and {opportunities}.", " Sie nennt {pains}, {barriers}, und {opportunities}.",
            " وفيها {pains}، {barriers}، و{opportunities}.", "{pains}（{barriers}）、{opportunities}を挙げています。",
            " Elle relève {pains}, {barriers}, et {opportunities}.", " Señala {pains}, {barriers}, y {opportunities}.",
            " Ze noemt {pains}, {barriers}, en {opportunities}."}},
    {ReportText::some_of, {"{some} of {all}", "{some} von {all}", "{some} من {all}", "{all}件中{some}件", "{some} sur {all}",
                              "{some} de {all}", "{some} van {all}"}},
    {ReportText::only_one, {"the only one", "1 von 1", "{some} من {all}", "1件中1件", "1 sur 1", "1 de 1", "1 van 1"}},
    {ReportText::all_of,
        {"all {all}", "alle {all}", "{some} من {all}", "{all}件すべて", "{some} sur {all}", "{some} de {all}", "alle {all}"}},
    {ReportText::with_pains_there, {"{scope}, with {pains} there", "{scope}, dort {pains}", "{scope}، وفيها {pains}", "{scope}（{pains}）",
                                       "{scope}, avec {pains}", "{scope}, con {pains}", "{scope}, met {pains}"}},
    {ReportText::taken_on,
        {"Has taken on {opportunities}, {open} of them open", "Hat {opportunities} übernommen, davon {open} offen",
            "على عاتقه {opportunities}، منها {open} مفتوحة", "{opportunities}を担当（うち未完了{open}件）",
            "A pris en charge {opportunities}, dont {open} à réaliser", "Ha asumido {opportunities} (pendientes: {open})",
            "Heeft {opportunities} op zich genomen, waarvan {open} open"}},
    {ReportText::taken_on_none_open,
        {"Has taken on {opportunities}, none of them open", "Hat {opportunities} übernommen, keine davon offen",
            "على عاتقه {opportunities}، لا شيء منها مفتوح", "{opportunities}を担当（未完了なし）",
            "A pris en charge {opportunities}, aucune à réaliser", "Ha asumido {opportunities} (ninguna pendiente)",
            "Heeft {opportunities} op zich genomen, geen daarvan open"}},
    {ReportText::from_to, {"{from} to {to}", "von {from} auf {to}", "من {from} إلى {to}", "{from}から{to}", "de {from} à {to}",
                              "de {from} a {to}", "van {from} naar {to}"}},
};

constexpr bool texts_stand_in_order() {
    if (std::size(rows) != static_cast<std::size_t>(ReportText::count_)) return false;
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (rows[i].text != static_cast<ReportText>(i)) return false;
        for (const std::string_view text : rows[i].texts) {
            if (text.empty()) return false;
        }
    }
    return true;
}
static_assert(texts_stand_in_order(), "one row per text, in the order of the enum, in every language");

// "{0}" is how many, "{1}" of how many; the form is that of the latter.
constexpr PluralForms answers_for[] = {
    {.one = "Answers for {0} of {1} touchpoint", .other = "Answers for {0} of {1} touchpoints"},
    {.one = "Zuständig für {0} von {1} Kontaktpunkt", .other = "Zuständig für {0} von {1} Kontaktpunkten"},
    {.one = "مسؤول عن نقطة التواصل الوحيدة",
        .two = "مسؤول عن {0} من نقطتي التواصل",
        .few = "مسؤول عن {0} من {1} نقاط تواصل",
        .other = "مسؤول عن {0} من {1} نقطة تواصل"},
    {.other = "タッチポイント{1}件中{0}件を担当"},
    {.one = "Responsable de {0} point de contact sur {1}", .other = "Responsable de {0} des {1} points de contact"},
    {.one = "Responsable de {0} de {1} punto de contacto", .other = "Responsable de {0} de los {1} puntos de contacto"},
    {.one = "Verantwoordelijk voor {0} van {1} contactmoment", .other = "Verantwoordelijk voor {0} van de {1} contactmomenten"},
};
constexpr PluralForms barriers[] = {
    {.one = "{} of them a barrier that stops people", .other = "{} of them barriers that stop people"},
    {.one = "davon {} Hürde, die Menschen aufhält", .other = "davon {} Hürden, die Menschen aufhalten"},
    {.one = "منها حاجز يوقف الناس",
        .two = "منها حاجزان يوقفان الناس",
        .few = "منها {} حواجز توقف الناس",
        .many = "منها {} حاجزًا يوقف الناس",
        .other = "منها {} حاجز يوقف الناس"},
    {.other = "うち先に進めなくなる障壁{}件"},
    {.one = "dont {} blocage qui arrête l’usager", .other = "dont {} blocages qui arrêtent l’usager"},
    {.one = "{} de ellos una barrera que detiene a la gente", .other = "{} de ellos barreras que detienen a la gente"},
    {.one = "waarvan {} drempel die mensen tegenhoudt", .other = "waarvan {} drempels die mensen tegenhouden"},
};
constexpr PluralForms left_out[] = {
    {.one = "{} sentence is left out: it speaks of personas or places that this report does not show.",
        .other = "{} sentences are left out: they speak of personas or places that this report does not show."},
    {.one = "{} Satz ist weggelassen: Er spricht von Personas oder Stellen, die dieser Bericht nicht zeigt.",
        .other = "{} Sätze sind weggelassen: Sie sprechen von Personas oder Stellen, die dieser Bericht nicht zeigt."},
    {.one = "حُذفت جملة واحدة لأنها تتحدث عن شخصيات أو مواضع لا يعرضها هذا التقرير.",
        .two = "حُذفت جملتان لأنهما تتحدثان عن شخصيات أو مواضع لا يعرضها هذا التقرير.",
        .few = "حُذفت {} جمل لأنها تتحدث عن شخصيات أو مواضع لا يعرضها هذا التقرير.",
        .other = "حُذفت {} جملة لأنها تتحدث عن شخصيات أو مواضع لا يعرضها هذا التقرير."},
    {.other = "この報告書に示さないペルソナや場面に触れる{}文を省きました。"},
    {.one = "{} phrase est omise\u00a0: elle parle de personas ou d’endroits que ce rapport ne montre pas.",
        .other = "{} phrases sont omises\u00a0: elles parlent de personas ou d’endroits que ce rapport ne montre pas."},
    {.one = "Se omite {} frase: habla de personas o lugares que este informe no muestra.",
        .other = "Se omiten {} frases: hablan de personas o lugares que este informe no muestra."},
    {.one = "{} zin is weggelaten: die gaat over persona’s of plaatsen die dit rapport niet toont.",
        .other = "{} zinnen zijn weggelaten: die gaan over persona’s of plaatsen die dit rapport niet toont."},
};
constexpr PluralForms findings_left_out[] = {
    {.one = "{} finding is left out: it speaks of personas or places that this report does not show.",
        .other = "{} findings are left out: they speak of personas or places that this report does not show."},
    {.one = "{} Befund ist weggelassen: Er spricht von Personas oder Stellen, die dieser Bericht nicht zeigt.",
        .other = "{} Befunde sind weggelassen: Sie sprechen von Personas oder Stellen, die dieser Bericht nicht zeigt."},
    {.one = "حُذفت ملاحظة واحدة لأنها تتحدث عن شخصيات أو مواضع لا يعرضها هذا التقرير.",
        .two = "حُذفت ملاحظتان لأنهما تتحدثان عن شخصيات أو مواضع لا يعرضها هذا التقرير.",
        .few = "حُذفت {} ملاحظات لأنها تتحدث عن شخصيات أو مواضع لا يعرضها هذا التقرير.",
        .other = "حُذفت {} ملاحظة لأنها تتحدث عن شخصيات أو مواضع لا يعرضها هذا التقرير."},
    {.other = "この報告書に示さないペルソナや場面に触れる指摘{}件を省きました。"},
    {.one = "{} remarque est omise\u00a0: elle parle de personas ou d’endroits que ce rapport ne montre pas.",
        .other = "{} remarques sont omises\u00a0: elles parlent de personas ou d’endroits que ce rapport ne montre pas."},
    {.one = "Se omite {} observación: habla de personas o lugares que este informe no muestra.",
        .other = "Se omiten {} observaciones: hablan de personas o lugares que este informe no muestra."},
    {.one = "{} bevinding is weggelaten: die gaat over persona’s of plaatsen die dit rapport niet toont.",
        .other = "{} bevindingen zijn weggelaten: die gaan over persona’s of plaatsen die dit rapport niet toont."},
};
static_assert(std::size(answers_for) == label_subtags.size() && std::size(barriers) == label_subtags.size() &&
              std::size(left_out) == label_subtags.size() && std::size(findings_left_out) == label_subtags.size());

std::string number(std::size_t count, std::string_view language) { return number_phrase(static_cast<double>(count), 0, language); }

std::string one_number(const PluralForms& forms, std::size_t count, std::string_view language) {
    const std::string_view form = pick_form(forms, plural_of(static_cast<double>(count), language));
    return fmt::format(fmt::runtime(form), number(count, language));
}

}  // namespace

std::string_view report_text(ReportText text, std::string_view language) {
    return rows[static_cast<std::size_t>(text)].texts[label_column(language)];
}

std::string answers_for_phrase(std::size_t some, std::size_t all, std::string_view language) {
    const std::string_view form = pick_form(answers_for[label_column(language)], plural_of(static_cast<double>(all), language));
    return fmt::format(fmt::runtime(form), number(some, language), number(all, language));
}

std::string barriers_phrase(std::size_t count, std::string_view language) {
    return one_number(barriers[label_column(language)], count, language);
}

std::string left_out_phrase(std::size_t count, std::string_view language) {
    return one_number(left_out[label_column(language)], count, language);
}

std::string findings_left_out_phrase(std::size_t count, std::string_view language) {
    return one_number(findings_left_out[label_column(language)], count, language);
}

WrittenLine filled(std::string_view pattern, const std::vector<PatternPart>& parts) {
    WrittenLine line;
    while (!pattern.empty()) {
        const std::size_t begin = pattern.find('{'), end = pattern.find('}', begin);
        if (end == pattern.npos) return line.say(pattern);
        line.say(pattern.substr(0, begin));
        const auto part = std::ranges::find(parts, pattern.substr(begin + 1, end - begin - 1), &PatternPart::name);
        if (part != parts.end()) part->kind == RunKind::quote ? line.quote(part->text) : line.say(part->text);
        pattern.remove_prefix(end + 1);
    }
    return line;
}

WrittenLine in_a_list(const std::vector<WrittenLine>& lines, std::string_view language) {
    const LanguageForm form = form_of(language);
    WrittenLine all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            const std::string_view first = lines[i].empty() ? std::string_view() : std::string_view(lines[i].runs().front().text);
            all.say(i + 1 == lines.size() ? last_comma_before(first, form, language) : form.comma);
        }
        all.add(lines[i]);
    }
    return all;
}

std::string listed_phrase(const std::vector<std::string>& names, std::size_t most, std::string_view language) {
    if (names.size() <= most) return list_phrase({names.begin(), names.end()}, language);
    std::string text;
    for (std::size_t i = 0; i + 1 < most; ++i) {
        if (i > 0) text += comma_of(language);
        text += names[i];
    }
    const std::string_view more = word(Word::and_more, language);
    if (static_cast<unsigned char>(more.front()) < 0xE3) text += ' ';  // no blank before kana
    return text + fmt::format(fmt::runtime(more), number(names.size() - most + 1, language));
}

}  // namespace journeymap
