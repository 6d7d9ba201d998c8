// The built-in feeling words as outputs show them: one row per word, one column per language (label_texts.h). Where an adjective would
// have to know who feels it (French, Spanish, Arabic), the feeling is named: "frustration", not "frustré" or "frustrée".
#include "model/label_texts.h"

#include <algorithm>
#include <iterator>

namespace journeymap {

namespace {

struct Row {
    std::string_view id;
    LabelTexts texts;
};

constexpr Row rows[] = {
    {"abandoned", {"abandoned", "im Stich gelassen", "شعور بالتخلي", "見捨てられた気持ち", "abandon", "abandono", "in de steek gelaten"}},
    {"afraid", {"afraid", "ängstlich", "خوف", "恐れ", "peur", "miedo", "bang"}},
    {"alarmed", {"alarmed", "alarmiert", "ذعر", "動揺", "inquiétude vive", "alarma", "gealarmeerd"}},
    {"amazed", {"amazed", "erstaunt", "انبهار", "驚嘆", "émerveillement", "asombro", "verbaasd"}},
    {"amused", {"amused", "amüsiert", "تسلية", "楽しさ", "amusement", "diversión", "geamuseerd"}},
    {"angry", {"angry", "wütend", "غضب", "怒り", "colère", "enfado", "boos"}},
    {"annoyed", {"annoyed", "genervt", "انزعاج", "いら立ち", "agacement", "molestia", "geërgerd"}},
    {"anxious", {"anxious", "unruhig", "قلق", "不安", "anxiété", "ansiedad", "angstig"}},
    {"ashamed", {"ashamed", "beschämt", "خجل", "恥ずかしさ", "honte", "vergüenza", "beschaamd"}},
    {"betrayed", {"betrayed", "hintergangen", "شعور بالخيانة", "裏切られた気持ち", "trahison", "traición", "verraden"}},
    {"bored", {"bored", "gelangweilt", "ملل", "退屈", "ennui", "aburrimiento", "verveeld"}},
    {"calm", {"calm", "ruhig", "هدوء", "落ち着き", "calme", "calma", "kalm"}},
    {"cautious", {"cautious", "vorsichtig", "حذر", "慎重", "prudence", "cautela", "voorzichtig"}},
    {"cheerful", {"cheerful", "heiter", "بهجة", "明るい気持ち", "gaieté", "alegría", "opgewekt"}},
    {"comfortable", {"comfortable", "unbeschwert", "راحة", "快適", "à l’aise", "comodidad", "op het gemak"}},
    {"concerned", {"concerned", "besorgt", "انشغال البال", "気がかり", "préoccupation", "preocupación", "bezorgd"}},
    {"confident", {"confident", "zuversichtlich", "ثقة", "自信", "confiance", "confianza", "vol vertrouwen"}},
    {"confused", {"confused", "verwirrt", "حيرة", "困惑", "confusion", "confusión", "verward"}},
    {"content", {"content", "zufrieden", "رضا", "満足", "contentement", "contento", "tevreden"}},
    {"curious", {"curious", "neugierig", "فضول", "好奇心", "curiosité", "curiosidad", "nieuwsgierig"}},
    {"delighted", {"delighted", "begeistert", "سرور بالغ", "大満足", "enchantement", "entusiasmo", "verrukt"}},
    {"desperate", {"desperate", "verzweifelt", "يأس شديد", "切羽詰まった気持ち", "désespoir", "desesperación", "wanhopig"}},
    {"determined", {"determined", "entschlossen", "عزم", "決意", "détermination", "determinación", "vastberaden"}},
    {"devastated", {"devastated", "am Boden zerstört", "انهيار", "打ちのめされた気持ち", "effondrement", "desolación", "kapot"}},
    {"disappointed", {"disappointed", "enttäuscht", "خيبة أمل", "失望", "déception", "decepción", "teleurgesteld"}},
    {"discouraged", {"discouraged", "entmutigt", "إحباط العزيمة", "意欲低下", "découragement", "desánimo", "ontmoedigd"}},
    {"disrespected",
        {"disrespected", "missachtet", "قلة احترام", "軽視された気持ち", "manque de respect", "falta de respeto", "niet gerespecteerd"}},
    {"dissatisfied", {"dissatisfied", "unzufrieden", "عدم رضا", "不満足", "insatisfaction", "insatisfacción", "ontevreden"}},
    {"doubtful", {"doubtful", "zweifelnd", "شك", "疑念", "doute", "duda", "twijfelend"}},
    {"eager", {"eager", "erwartungsvoll", "تشوق", "意欲", "enthousiasme", "ganas", "gretig"}},
    {"ecstatic", {"ecstatic", "überglücklich", "نشوة", "有頂天", "extase", "éxtasis", "dolgelukkig"}},
    {"elated", {"elated", "beglückt", "ابتهاج", "高揚", "exaltation", "euforia", "verheugd"}},
    {"embarrassed", {"embarrassed", "verlegen", "إحراج", "気まずさ", "gêne", "bochorno", "gegeneerd"}},
    {"empowered", {"empowered", "gestärkt", "تمكين", "力を得た気持ち", "sentiment de maîtrise", "empoderamiento", "gesterkt"}},
    {"encouraged", {"encouraged", "ermutigt", "تشجع", "励まされた気持ち", "encouragement", "ánimo", "aangemoedigd"}},
    {"enthusiastic", {"enthusiastic", "mit Begeisterung", "حماس", "熱意", "enthousiasme", "entusiasmo", "enthousiast"}},
    {"excited", {"excited", "gespannt vor Freude", "إثارة", "わくわく", "excitation", "emoción", "opgetogen"}},
    {"exhausted", {"exhausted", "erschöpft", "إرهاق", "疲労困憊", "épuisement", "agotamiento", "uitgeput"}},
    {"fine", {"fine", "gut", "حال جيدة", "まずまず", "ça va", "bien", "prima"}},
    {"focused", {"focused", "konzentriert", "تركيز", "集中", "concentration", "concentración", "geconcentreerd"}},
    {"frustrated", {"frustrated", "frustriert", "إحباط", "不満", "frustration", "frustración", "gefrustreerd"}},
    {"furious", {"furious", "zornig", "غضب شديد", "激怒", "fureur", "furia", "woedend"}},
    {"glad", {"glad", "froh", "فرح", "うれしさ", "contentement", "alegría", "blij"}},
    {"grateful", {"grateful", "dankbar", "امتنان", "感謝", "gratitude", "gratitud", "dankbaar"}},
    {"guilty", {"guilty", "schuldbewusst", "شعور بالذنب", "罪悪感", "culpabilité", "culpa", "schuldig"}},
    {"happy", {"happy", "glücklich", "سعادة", "幸せ", "bonheur", "felicidad", "gelukkig"}},
    {"helpless", {"helpless", "hilflos", "عجز", "無力感", "impuissance", "impotencia", "hulpeloos"}},
    {"hesitant", {"hesitant", "zögerlich", "تردد", "ためらい", "hésitation", "titubeo", "aarzelend"}},
    {"hopeful", {"hopeful", "hoffnungsvoll", "أمل", "希望", "espoir", "esperanza", "hoopvol"}},
    {"hopeless", {"hopeless", "hoffnungslos", "يأس", "絶望", "désespoir", "desesperanza", "hopeloos"}},
    {"humiliated", {"humiliated", "gedemütigt", "إذلال", "屈辱", "humiliation", "humillación", "vernederd"}},
    {"ignored", {"ignored", "ignoriert", "تجاهل", "無視された気持ち", "sentiment d’être ignoré", "sentirse sin atención", "genegeerd"}},
    {"impatient", {"impatient", "ungeduldig", "نفاد صبر", "待ちきれなさ", "impatience", "impaciencia", "ongeduldig"}},
    {"impressed", {"impressed", "beeindruckt", "إعجاب", "感心", "admiration", "admiración", "onder de indruk"}},
    {"indifferent", {"indifferent", "gleichgültig", "لامبالاة", "無関心", "indifférence", "indiferencia", "onverschillig"}},
    {"informed", {"informed", "informiert", "اطلاع", "理解", "bien au courant", "bien al corriente", "geïnformeerd"}},
    {"inspired", {"inspired", "inspiriert", "إلهام", "刺激を受けた気持ち", "inspiration", "inspiración", "geïnspireerd"}},
    {"interested", {"interested", "interessiert", "اهتمام", "関心", "intérêt", "interés", "geïnteresseerd"}},
    {"intimidated", {"intimidated", "eingeschüchtert", "رهبة", "気おくれ", "intimidation", "intimidación", "geïntimideerd"}},
    {"irritated", {"irritated", "gereizt", "ضيق", "苛立ち", "irritation", "irritación", "geïrriteerd"}},
    {"joyful", {"joyful", "freudig", "بهجة غامرة", "喜び", "joie", "gozo", "vreugdevol"}},
    {"lonely", {"lonely", "einsam", "وحدة", "孤独", "solitude", "soledad", "eenzaam"}},
    {"lost", {"lost", "verloren", "ضياع", "途方に暮れた気持ち", "désorientation", "desorientación", "verloren"}},
    {"loved", {"loved", "geliebt", "شعور بالمحبة", "愛されている気持ち", "sentiment d’amour", "cariño", "geliefd"}},
    {"motivated", {"motivated", "motiviert", "تحفيز", "やる気", "motivation", "motivación", "gemotiveerd"}},
    {"nervous", {"nervous", "nervös", "توتر", "緊張", "nervosité", "nervios", "nerveus"}},
    {"neutral", {"neutral", "neutral", "محايد", "普通", "neutre", "neutral", "neutraal"}},
    {"okay", {"okay", "in Ordnung", "لا بأس", "可もなく不可もなく", "correct", "normal", "oké"}},
    {"optimistic", {"optimistic", "optimistisch", "تفاؤل", "楽観", "optimisme", "optimismo", "optimistisch"}},
    {"outraged", {"outraged", "empört", "سخط", "憤慨", "indignation", "indignación", "verontwaardigd"}},
    {"overburdened", {"overburdened", "überlastet", "إثقال بالأعباء", "過重な負担", "surcharge", "sobrecarga", "overbelast"}},
    {"overjoyed", {"overjoyed", "hocherfreut", "فرح غامر", "大喜び", "grande joie", "gran alegría", "overgelukkig"}},
    {"overwhelmed", {"overwhelmed", "überfordert", "ارتباك شديد", "圧倒された気持ち", "sentiment d’être dépassé", "agobio", "overweldigd"}},
    {"panicked", {"panicked", "in Panik", "هلع", "パニック", "panique", "pánico", "in paniek"}},
    {"patient", {"patient", "geduldig", "صبر", "忍耐", "patience", "paciencia", "geduldig"}},
    {"pleased", {"pleased", "erfreut", "سرور", "好印象", "plaisir", "agrado", "ingenomen"}},
    {"prepared", {"prepared", "vorbereitet", "استعداد", "準備万端", "bien préparé", "preparación", "voorbereid"}},
    {"pressured", {"pressured", "unter Druck", "ضغط", "プレッシャー", "pression", "presión", "onder druk"}},
    {"proud", {"proud", "stolz", "فخر", "誇り", "fierté", "orgullo", "trots"}},
    {"puzzled", {"puzzled", "ratlos", "استغراب", "戸惑い", "perplexité", "perplejidad", "verbijsterd"}},
    {"reassured", {"reassured", "beruhigt", "اطمئنان", "ひと安心", "réassurance", "tranquilidad", "gerustgesteld"}},
    {"relaxed", {"relaxed", "entspannt", "استرخاء", "リラックス", "détente", "relajación", "ontspannen"}},
    {"relieved", {"relieved", "erleichtert", "ارتياح", "安堵", "soulagement", "alivio", "opgelucht"}},
    {"reluctant", {"reluctant", "widerwillig", "تمنّع", "気が進まない", "réticence", "reticencia", "met tegenzin"}},
    {"respected", {"respected", "respektiert", "شعور بالاحترام", "尊重された気持ち", "sentiment de respect", "respeto", "gerespecteerd"}},
    {"restless", {"restless", "rastlos", "تململ", "落ち着かない", "agitation", "inquietud", "rusteloos"}},
    {"sad", {"sad", "traurig", "حزن", "悲しみ", "tristesse", "tristeza", "verdrietig"}},
    {"safe", {"safe", "sicher", "أمان", "安心", "sentiment de sécurité", "seguridad", "veilig"}},
    {"satisfied", {"satisfied", "zufriedengestellt", "ارتياح ورضا", "満足感", "satisfaction", "satisfacción", "voldaan"}},
    {"scared", {"scared", "verängstigt", "فزع", "怖さ", "frayeur", "susto", "angstig geworden"}},
    {"sceptical", {"sceptical", "skeptisch", "تشكك", "懐疑", "scepticisme", "escepticismo", "sceptisch"}},
    {"skeptical", {"skeptical", "skeptisch", "تشكك", "懐疑", "scepticisme", "escepticismo", "sceptisch"}},
    {"stressed", {"stressed", "gestresst", "إجهاد", "ストレス", "stress", "estrés", "gestrest"}},
    {"stuck", {"stuck", "festgefahren", "شعور بالتعثر", "行き詰まり", "blocage", "bloqueo", "vastgelopen"}},
    {"supported", {"supported", "unterstützt", "شعور بالدعم", "支えられた気持ち", "sentiment de soutien", "apoyo", "gesteund"}},
    {"surprised", {"surprised", "überrascht", "دهشة", "驚き", "surprise", "sorpresa", "verrast"}},
    {"suspicious", {"suspicious", "misstrauisch", "ريبة", "疑い", "méfiance", "desconfianza", "wantrouwig"}},
    {"terrified", {"terrified", "in Todesangst", "رعب", "恐怖", "terreur", "terror", "doodsbang"}},
    {"thankful", {"thankful", "von Dank erfüllt", "شكر", "ありがたさ", "reconnaissance", "agradecimiento", "erkentelijk"}},
    {"thrilled", {"thrilled", "hingerissen", "سعادة غامرة", "感激", "ravissement", "gran ilusión", "verrukt van blijdschap"}},
    {"tired", {"tired", "müde", "تعب", "疲れ", "fatigue", "cansancio", "moe"}},
    {"trapped", {"trapped", "gefangen", "شعور بالحصار", "逃げ場のなさ", "sentiment de piège", "sensación de encierro", "gevangen"}},
    {"trusting", {"trusting", "vertrauensvoll", "وثوق", "信頼", "confiance", "confianza", "vol vertrouwen"}},
    {"uncertain", {"uncertain", "ungewiss", "عدم يقين", "不確かさ", "incertitude", "incertidumbre", "onzeker"}},
    {"understood",
        {"understood", "verstanden", "شعور بأنه مفهوم", "理解された気持ち", "sentiment d’être compris", "comprensión", "begrepen"}},
    {"unhappy", {"unhappy", "unglücklich", "استياء", "不幸せ", "mécontentement", "descontento", "ongelukkig"}},
    {"unsure", {"unsure", "unsicher", "تردد وشك", "迷い", "hésitation", "inseguridad", "onzeker"}},
    {"upset", {"upset", "aufgebracht", "انفعال", "取り乱した気持ち", "contrariété", "disgusto", "overstuur"}},
    {"valued", {"valued", "wertgeschätzt", "شعور بالتقدير", "大切にされた気持ち", "sentiment de valeur", "valoración", "gewaardeerd"}},
    {"vulnerable", {"vulnerable", "verletzlich", "ضعف", "無防備", "vulnérabilité", "vulnerabilidad", "kwetsbaar"}},
    {"wary", {"wary", "wachsam", "توجس", "警戒", "réserve", "recelo", "op de hoede"}},
    {"welcome", {"welcome", "willkommen", "شعور بالترحاب", "歓迎された気持ち", "sentiment d’accueil", "buena acogida", "welkom"}},
    {"worried", {"worried", "in Sorge", "قلق وانشغال", "心配", "inquiétude", "preocupación", "ongerust"}},
};
static_assert(std::ranges::is_sorted(rows, {}, &Row::id));

}  // namespace

std::string_view feeling_label(std::string_view id, std::string_view language) {
    const auto row = std::ranges::lower_bound(rows, id, {}, &Row::id);
    return row == std::end(rows) || row->id != id ? std::string_view{} : row->texts[label_column(language)];
}

}  // namespace journeymap
