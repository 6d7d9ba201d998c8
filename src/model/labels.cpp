// The table behind journeymap/words.h: one row per word, one column per language. An empty cell shows English.
#include <array>

#include "journeymap/words.h"

namespace journeymap {

namespace {

constexpr std::size_t languages = 4;
constexpr std::array<std::string_view, languages> subtags = {"en", "de", "ar", "ja"};

struct Row {
    Word word;
    std::array<std::string_view, languages> texts;  // in the order of `subtags`
};

constexpr Row rows[] = {
    {Word::current_state_journey, {"Current-state journey", "Ist-Reise", "رحلة الوضع الحالي", "現状のジャーニー"}},
    {Word::future_state_journey, {"Future-state journey", "Soll-Reise", "رحلة الوضع المستقبلي", "将来のジャーニー"}},
    {Word::reviewed, {"Reviewed", "Geprüft", "تمت المراجعة", "見直し"}},
    {Word::objectives, {"Objectives", "Ziele", "الأهداف", "目的"}},
    {Word::objective, {"objective", "Ziel", "الهدف", "目的"}},
    {Word::personas, {"Personas", "Personas", "الشخصيات", "ペルソナ"}},
    {Word::scenario, {"Scenario", "Szenario", "السيناريو", "シナリオ"}},
    {Word::trigger, {"Trigger", "Auslöser", "الدافع", "きっかけ"}},
    {Word::start, {"Start", "Beginn", "البداية", "開始"}},
    {Word::end, {"End", "Ende", "النهاية", "終了"}},
    {Word::outcome, {"Outcome", "Ergebnis", "النتيجة", "結果"}},
    {Word::service, {"Service", "Dienst", "الخدمة", "サービス"}},
    {Word::organization, {"Organization", "Organisation", "المؤسسة", "組織"}},
    {Word::language, {"Language", "Sprache", "اللغة", "言語"}},

    {Word::wants, {"Wants", "Möchte", "يريد", "望むこと"}},
    {Word::does, {"Does", "Verhalten", "يفعل", "行動の傾向"}},
    {Word::prefers, {"Prefers", "Bevorzugt", "يفضّل", "好むチャネル"}},
    {Word::preferences, {"Preferences", "Vorlieben", "التفضيلات", "好み"}},
    {Word::goals, {"Goals", "Ziele", "الأهداف", "目標"}},
    {Word::access_needs, {"Access needs", "Barrierefreiheit", "احتياجات الوصول", "アクセシビリティ"}},
    {Word::new_customer, {"New", "Neu", "جديد", "初めて"}},
    {Word::repeat_customer, {"Repeat", "Wiederkehrend", "متكرر", "経験者"}},
    {Word::segment, {"Segment", "Segment", "الشريحة", "セグメント"}},
    {Word::role, {"Role", "Rolle", "الدور", "役割"}},
    {Word::quote, {"Quote", "Zitat", "اقتباس", "発言"}},

    {Word::stages, {"Stages", "Abschnitte", "المراحل", "ステージ"}},
    {Word::phase, {"Phase", "Phase", "الطور", "フェーズ"}},
    {Word::touchpoints, {"Touchpoints", "Kontaktpunkte", "نقاط التواصل", "タッチポイント"}},
    {Word::touchpoints_note, {"where they meet the service", "wo sie dem Dienst begegnen", "حيث يلتقون بالخدمة", "サービスとの接点"}},
    {Word::doing, {"Doing", "Handeln", "ماذا يفعل", "行動"}},
    {Word::thinking, {"Thinking", "Denken", "بماذا يفكر", "思考"}},
    {Word::needs, {"Needs", "Bedürfnisse", "الاحتياجات", "ニーズ"}},
    {Word::expectations, {"Expectations", "Erwartungen", "التوقعات", "期待"}},
    {Word::promise, {"Promise", "Versprechen", "الوعد", "約束"}},
    {Word::motivations, {"Motivations", "Beweggründe", "الدوافع", "動機"}},
    {Word::feeling, {"Feeling", "Fühlen", "المشاعر", "感情"}},
    {Word::pain_points, {"Pain points", "Schmerzpunkte", "نقاط الألم", "ペインポイント"}},
    {Word::gains, {"Gains", "Was schon gut ist", "المكاسب", "良い点"}},
    {Word::opportunities, {"Opportunities", "Chancen", "الفرص", "機会"}},
    {Word::opportunities_note, {"impact / effort", "Wirkung / Aufwand", "الأثر / الجهد", "効果 / 労力"}},
    {Word::owner, {"Owner", "Zuständig", "المسؤول", "担当"}},
    {Word::frontstage, {"Frontstage", "Vor der Bühne", "الواجهة الأمامية", "フロントステージ"}},
    {Word::backstage, {"Backstage", "Hinter der Bühne", "خلف الكواليس", "バックステージ"}},
    {Word::support, {"Support processes", "Unterstützende Abläufe", "عمليات الدعم", "支援プロセス"}},
    {Word::systems, {"Systems", "Systeme", "الأنظمة", "システム"}},
    {Word::physical, {"Physical evidence", "Sichtbare Gegenstände", "الأدلة المادية", "物的証拠"}},
    {Word::time, {"Time", "Zeit", "الوقت", "時間"}},
    {Word::asks, {"Asks for", "Verlangte Angaben", "المعلومات المطلوبة", "求める情報"}},
    {Word::help, {"Help", "Hilfe", "المساعدة", "ヘルプ"}},
    {Word::measures, {"Measures", "Messwerte", "المقاييس", "指標"}},
    {Word::evidence, {"Evidence", "Belege", "الأدلة", "根拠"}},
    {Word::line_of_interaction, {"Line of interaction", "Interaktionslinie", "خط التفاعل", "相互作用線"}},
    {Word::line_of_visibility, {"Line of visibility", "Sichtbarkeitslinie", "خط الرؤية", "可視線"}},
    {Word::line_of_internal_interaction,
        {"Line of internal interaction", "Interne Interaktionslinie", "خط التفاعل الداخلي", "内部相互作用線"}},

    {Word::delighted, {"delighted", "begeistert", "مسرور", "大満足"}},
    {Word::neutral, {"neutral", "neutral", "محايد", "普通"}},
    {Word::angry, {"angry", "wütend", "غاضب", "怒り"}},
    {Word::lowest_point, {"Lowest point", "Tiefpunkt", "أدنى نقطة", "最低点"}},
    {Word::highest_point, {"Highest point", "Höhepunkt", "أعلى نقطة", "最高点"}},
    {Word::expected, {"expected", "erwartet", "متوقع", "期待値"}},
    {Word::felt, {"felt", "erlebt", "محسوس", "実感"}},
    {Word::mean_of_touchpoints, {"mean of its touchpoints", "Mittel der Kontaktpunkte", "متوسط نقاط التواصل", "タッチポイントの平均"}},
    {Word::intensity, {"intensity", "Stärke", "الشدة", "強さ"}},
    {Word::everyone, {"Everyone", "Alle", "الجميع", "全員"}},
    {Word::median_of, {"median of", "Median aus", "وسيط", "中央値"}},

    {Word::severity, {"severity", "Schwere", "الخطورة", "深刻度"}},
    {Word::low, {"low", "gering", "منخفضة", "低"}},
    {Word::medium, {"medium", "mittel", "متوسطة", "中"}},
    {Word::high, {"high", "hoch", "عالية", "高"}},
    {Word::critical, {"critical", "kritisch", "حرجة", "重大"}},
    {Word::barrier, {"barrier", "Hürde", "حاجز", "障壁"}},
    {Word::frequency, {"frequency", "Häufigkeit", "التكرار", "頻度"}},
    {Word::both, {"Both", "Beide", "كلاهما", "両方"}},
    {Word::all, {"All", "Alle", "الكل", "全員"}},
    {Word::only, {"{} only", "nur {}", "{} فقط", "{}のみ"}},
    {Word::impact, {"impact", "Wirkung", "الأثر", "効果"}},
    {Word::effort, {"effort", "Aufwand", "الجهد", "労力"}},
    {Word::quick_win, {"Quick win", "Schneller Erfolg", "مكسب سريع", "すぐに効果"}},
    {Word::big_bet, {"Big bet", "Großes Vorhaben", "رهان كبير", "大きな賭け"}},
    {Word::fill_in, {"Fill-in", "Nebenbei", "عمل ثانوي", "余力で"}},
    {Word::time_sink, {"Time sink", "Zeitfresser", "مضيعة للوقت", "時間の浪費"}},
    {Word::proposed, {"proposed", "vorgeschlagen", "مقترح", "提案"}},
    {Word::planned, {"planned", "geplant", "مخطط", "計画済み"}},
    {Word::doing_status, {"doing", "in Arbeit", "قيد التنفيذ", "実施中"}},
    {Word::done_status, {"done", "erledigt", "منجز", "完了"}},
    {Word::dropped, {"dropped", "verworfen", "ملغى", "中止"}},
    {Word::addresses, {"addresses", "behebt", "يعالج", "対処"}},
    {Word::serves, {"serves", "dient", "يخدم", "貢献"}},
    {Word::due, {"due", "fällig", "الاستحقاق", "期限"}},
    {Word::link, {"link", "Link", "رابط", "リンク"}},
    {Word::before, {"before", "vorher", "قبل", "前"}},
    {Word::after, {"after", "nachher", "بعد", "後"}},
    {Word::moment_of_truth, {"moment of truth", "Moment der Wahrheit", "لحظة الحقيقة", "真実の瞬間"}},
    {Word::decision, {"decision", "Entscheidung", "قرار", "意思決定"}},
    {Word::or_else, {"or", "oder", "أو", "または"}},
    {Word::requires_first, {"requires", "setzt voraus", "يتطلب", "前提"}},
    {Word::instead_of, {"instead of", "statt", "بدلاً من", "代わりに"}},

    {Word::duration, {"duration", "Dauer", "المدة", "所要時間"}},
    {Word::wait, {"wait", "Wartezeit", "الانتظار", "待ち時間"}},
    {Word::response_time, {"response time", "Antwortzeit", "وقت الاستجابة", "応答時間"}},
    {Word::attempts, {"attempts", "Versuche", "المحاولات", "試行回数"}},
    {Word::drop_off, {"drop-off", "Abbruch", "الانسحاب", "離脱"}},
    {Word::importance, {"importance", "Wichtigkeit", "الأهمية", "重要度"}},
    {Word::target, {"target", "Ziel", "الهدف", "目標"}},
    {Word::value, {"value", "Wert", "القيمة", "値"}},

    {Word::method, {"Method", "Methode", "المنهج", "手法"}},
    {Word::step_objectives, {"Objectives", "Ziele", "الأهداف", "目的"}},
    {Word::step_personas, {"Personas", "Personas", "الشخصيات", "ペルソナ"}},
    {Word::step_touchpoints, {"Touchpoints", "Kontaktpunkte", "نقاط التواصل", "タッチポイント"}},
    {Word::step_emotions, {"Emotions and pain points", "Gefühle und Schmerzpunkte", "المشاعر ونقاط الألم", "感情とペインポイント"}},
    {Word::step_opportunities, {"Opportunities", "Chancen", "الفرص", "機会"}},
    {Word::step_iterate, {"Iterate", "Fortführen", "التكرار والتحسين", "反復"}},
    {Word::step_done, {"done", "erledigt", "مكتمل", "完了"}},
    {Word::step_partial, {"partial", "teilweise", "جزئي", "一部"}},
    {Word::step_missing, {"missing", "fehlt", "مفقود", "未着手"}},
    {Word::last_review, {"Last review", "Letzte Prüfung", "آخر مراجعة", "前回の見直し"}},
    {Word::every, {"every", "alle", "كل", "間隔"}},
    {Word::history, {"History", "Verlauf", "السجل", "履歴"}},
    {Word::version, {"version", "Version", "الإصدار", "版"}},
    {Word::legend, {"Legend", "Legende", "مفتاح الخريطة", "凡例"}},
    {Word::source, {"source", "Quelle", "المصدر", "出典"}},
    {Word::channel, {"Channel", "Kanal", "القناة", "チャネル"}},
    {Word::channels, {"Channels", "Kanäle", "القنوات", "チャネル"}},
    {Word::team, {"Team", "Team", "الفريق", "チーム"}},
    {Word::teams, {"Teams", "Teams", "الفرق", "チーム"}},
    {Word::no_touchpoints_yet,
        {"no touchpoints yet", "noch keine Kontaktpunkte", "لا توجد نقاط تواصل بعد", "タッチポイントはまだありません"}},
    {Word::customer_journey_map, {"Customer journey map", "Customer-Journey-Map", "خريطة رحلة العميل", "カスタマージャーニーマップ"}},

    {Word::frustrations, {"Frustrations", "Ärgernisse", "الإحباطات", "不満"}},
    {Word::kind, {"kind", "Art", "النوع", "種類"}},
    {Word::addressed_by, {"addressed by", "behoben durch", "تعالجها", "対応する機会"}},
    {Word::compares_to, {"compared with", "verglichen mit", "مقارنة بـ", "比較対象"}},
    {Word::photo, {"photo", "Foto", "صورة", "写真"}},
    {Word::realtime, {"answers in real time", "antwortet sofort", "يرد فورًا", "即時に応答"}},
    {Word::status, {"status", "Stand", "الحالة", "状態"}},

    {Word::insights, {"Insights", "Erkenntnisse", "الرؤى", "気づき"}},
    {Word::losing_heart, {"Losing heart", "Mut sinkt", "تراجع الحماس", "意欲低下"}},
    {Word::unequal_by, {"Unequal by {}", "Ungleich um {}", "متفاوت بمقدار {}", "{}の差"}},
    {Word::lowest_of_persona,
        {"lowest point of one persona", "Tiefpunkt einer Persona", "أدنى نقطة لشخصية واحدة", "一人のペルソナの最低点"}},
    {Word::people_lose_heart, {"people lose heart", "Menschen verlieren den Mut", "يفقد الناس الحماس", "意欲を失う"}},
    {Word::people_leave, {"people leave", "Menschen brechen ab", "ينسحب الناس", "離脱する"}},
    {Word::can_stop_people, {"can stop people", "kann Menschen aufhalten", "قد يوقف الناس", "先に進めなくなる"}},
    {Word::takes_too_long, {"long wait, or time over target", "lange Wartezeit oder Zeit über dem Ziel", "انتظار طويل أو وقت يتجاوز الهدف",
                               "長い待ち時間、または目標超過"}},
    {Word::worse_than_expected, {"worse than expected", "schlechter als erwartet", "أسوأ من المتوقع", "期待より悪い"}},
    {Word::promise_not_kept,
        {"feels bad despite a promise", "trotz Versprechen schlecht erlebt", "شعور سيئ رغم الوعد", "約束に反して悪い"}},
    {Word::unequally_good, {"ought to be equally good", "sollte gleich gut sein", "يفترض أن تتساوى الجودة", "同じ質であるべき"}},
    {Word::much_for_little, {"high impact, low effort", "große Wirkung, wenig Aufwand", "أثر كبير بجهد قليل", "効果大・労力小"}},
    {Word::and_one_more, {"and 1 more", "und 1 weitere", "وواحدة أخرى", "ほか1件"}},
    {Word::and_more, {"and {} more", "und {} weitere", "و{} أخرى", "ほか{}件"}},

    {Word::what_changed, {"What changed", "Was sich ändert", "ما الذي تغيّر", "変わったこと"}},
    {Word::today, {"today", "heute", "اليوم", "現在"}},
    {Word::promised, {"promised", "versprochen", "الموعود", "約束"}},
    {Word::now, {"now", "jetzt", "الآن", "今回"}},
    {Word::was, {"was", "war", "كان", "以前"}},
    {Word::new_here, {"new", "neu", "جديد", "新規"}},
    {Word::gone, {"gone", "entfällt", "أُزيل", "なくなった"}},
    {Word::moved, {"moved", "verschoben", "نُقل", "移動"}},
    {Word::renamed, {"renamed", "umbenannt", "أُعيدت تسميته", "名称変更"}},
    {Word::reworded, {"reworded", "umformuliert", "أُعيدت صياغته", "表現変更"}},
    {Word::changed, {"changed", "geändert", "تغيّر", "変更"}},
    {Word::solved, {"solved", "gelöst", "حُلّت", "解決"}},
    {Word::open_again, {"open again", "wieder offen", "مفتوحة من جديد", "再発"}},
    {Word::better, {"better", "besser", "أفضل", "改善"}},
    {Word::worse, {"worse", "schlechter", "أسوأ", "悪化"}},
    {Word::waiting_in_all, {"waiting in all", "Warten insgesamt", "إجمالي الانتظار", "待ち時間の合計"}},
    {Word::barriers, {"barriers", "Barrieren", "العوائق", "障壁"}},
    {Word::open_pain_points, {"open pain points", "offene Schmerzpunkte", "نقاط الألم المفتوحة", "未解決のペインポイント"}},
    {Word::opportunities_done, {"opportunities done", "erledigte Chancen", "فرص مكتملة", "完了した機会"}},
    {Word::mean_emotion, {"mean emotion", "mittleres Gefühl", "متوسط المشاعر", "感情の平均"}},
    {Word::nothing_changed, {"both maps say the same", "beide Karten sagen dasselbe", "الخريطتان متطابقتان", "どちらのマップも同じ内容"}},
    {Word::days_short, {"d", "d", "يوم", "日"}},
    {Word::hours_short, {"h", "h", "ساعة", "時間"}},
    {Word::minutes_short, {"min", "min", "دقيقة", "分"}},
    {Word::seconds_short, {"s", "s", "ثانية", "秒"}},
};

constexpr bool rows_stand_in_order() {
    if (std::size(rows) != static_cast<std::size_t>(Word::count_)) return false;
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (rows[i].word != static_cast<Word>(i) || rows[i].texts[0].empty()) return false;
    }
    return true;
}
static_assert(rows_stand_in_order(), "one row per word, in the order of the enum, with an English text");

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether the tag's primary subtag is this one: "de-CH" is "de".
bool has_primary(std::string_view tag, std::string_view subtag) {
    if (tag.size() < subtag.size() || (tag.size() > subtag.size() && tag[subtag.size()] != '-')) return false;
    for (std::size_t i = 0; i < subtag.size(); ++i) {
        if (lower(tag[i]) != subtag[i]) return false;
    }
    return true;
}

}  // namespace

std::string_view word(Word word, std::string_view language) {
    const auto& texts = rows[static_cast<std::size_t>(word)].texts;
    for (std::size_t i = 1; i < languages; ++i) {
        if (has_primary(language, subtags[i]) && !texts[i].empty()) return texts[i];
    }
    return texts[0];
}

std::span<const std::string_view> label_languages() { return subtags; }

std::string_view label_of(Experience experience, std::string_view language) {
    switch (experience) {
        case Experience::unsaid: return {};
        case Experience::first_time: return word(Word::new_customer, language);
        case Experience::repeat: return word(Word::repeat_customer, language);
    }
    return {};
}

std::string_view label_of(Level level, std::string_view language) {
    switch (level) {
        case Level::unsaid: return {};
        case Level::low: return word(Word::low, language);
        case Level::medium: return word(Word::medium, language);
        case Level::high: return word(Word::high, language);
        case Level::critical: return word(Word::critical, language);
    }
    return {};
}

std::string_view label_of(Status status, std::string_view language) {
    switch (status) {
        case Status::unsaid: return {};
        case Status::proposed: return word(Word::proposed, language);
        case Status::planned: return word(Word::planned, language);
        case Status::doing: return word(Word::doing_status, language);
        case Status::done: return word(Word::done_status, language);
        case Status::dropped: return word(Word::dropped, language);
    }
    return {};
}

}  // namespace journeymap
