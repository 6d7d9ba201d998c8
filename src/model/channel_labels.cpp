// The names of the built-in channels: one row per channel, one column per language (label_texts.h).
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
    {"advertising", {"Advertising", "Werbung", "إعلانات", "広告", "Publicité", "Publicidad", "Reclame"}},
    {"app", {"App", "App", "تطبيق", "アプリ", "Application", "Aplicación", "App"}},
    {"chat", {"Chat", "Chat", "محادثة فورية", "チャット", "Tchat", "Chat", "Chat"}},
    {"chatbot", {"Chatbot", "Chatbot", "روبوت محادثة", "チャットボット", "Chatbot", "Chatbot", "Chatbot"}},
    {"counter", {"Counter", "Schalter", "شباك", "カウンター", "Guichet", "Ventanilla", "Balie"}},
    {"email", {"E-mail", "E-Mail", "بريد إلكتروني", "メール", "E-mail", "Correo electrónico", "E-mail"}},
    {"event", {"Event", "Veranstaltung", "فعالية", "イベント", "Événement", "Evento", "Evenement"}},
    {"forum", {"Forum", "Forum", "منتدى", "フォーラム", "Forum", "Foro", "Forum"}},
    {"home-visit", {"Home visit", "Hausbesuch", "زيارة منزلية", "訪問", "Visite à domicile", "Visita a domicilio", "Huisbezoek"}},
    {"in-person", {"In person", "Persönlich", "حضوريًا", "対面", "En personne", "En persona", "Persoonlijk"}},
    {"ivr", {"Phone menu", "Telefonmenü", "قائمة هاتفية", "自動音声", "Serveur vocal", "Menú telefónico", "Keuzemenu"}},
    {"kiosk", {"Kiosk", "Terminal", "كشك خدمة ذاتية", "端末", "Borne", "Quiosco", "Zuil"}},
    {"letter", {"Letter", "Brief", "رسالة بريدية", "手紙", "Courrier", "Carta", "Brief"}},
    {"news", {"News", "Nachrichten", "أخبار", "ニュース", "Presse", "Noticias", "Nieuws"}},
    {"newsletter", {"Newsletter", "Newsletter", "نشرة إخبارية", "ニュースレター", "Lettre d’information", "Boletín", "Nieuwsbrief"}},
    {"none", {"None", "Kein Kanal", "بلا قناة", "チャネルなし", "Aucun", "Ninguno", "Geen"}},
    {"office", {"Office", "Amt", "مكتب", "窓口庁舎", "Bureau", "Oficina", "Kantoor"}},
    {"online-form", {"Online form", "Online-Formular", "نموذج إلكتروني", "オンラインフォーム", "Formulaire en ligne", "Formulario en línea",
                        "Onlineformulier"}},
    {"outdoor", {"Outdoor", "Außenwerbung", "إعلانات خارجية", "屋外広告", "Affichage", "Publicidad exterior", "Buitenreclame"}},
    {"payment-terminal",
        {"Payment terminal", "Zahlterminal", "جهاز دفع", "決済端末", "Terminal de paiement", "Terminal de pago", "Betaalautomaat"}},
    {"phone", {"Phone", "Telefon", "هاتف", "電話", "Téléphone", "Teléfono", "Telefoon"}},
    {"portal", {"Portal", "Portal", "بوابة إلكترونية", "ポータル", "Portail", "Portal", "Portaal"}},
    {"print", {"Print", "Druckwerk", "مطبوعات", "印刷物", "Imprimé", "Impreso", "Drukwerk"}},
    {"referral", {"Referral", "Überweisung", "إحالة", "紹介", "Orientation", "Derivación", "Doorverwijzing"}},
    {"review-site", {"Review site", "Bewertungsportal", "موقع تقييمات", "レビューサイト", "Site d’avis", "Sitio de reseñas", "Reviewsite"}},
    {"search", {"Search", "Suche", "بحث", "検索", "Recherche", "Búsqueda", "Zoekmachine"}},
    {"social", {"Social media", "Soziale Medien", "وسائل التواصل الاجتماعي", "SNS", "Réseaux sociaux", "Redes sociales", "Sociale media"}},
    {"text-message", {"Text message", "SMS", "رسالة نصية", "SMS", "SMS", "SMS", "Sms"}},
    {"third-party", {"Third party", "Dritte", "طرف ثالث", "第三者", "Tiers", "Terceros", "Derde partij"}},
    {"video", {"Video", "Video", "مكالمة فيديو", "ビデオ通話", "Visio", "Videollamada", "Videogesprek"}},
    {"website", {"Website", "Website", "موقع إلكتروني", "ウェブサイト", "Site web", "Sitio web", "Website"}},
    {"word-of-mouth", {"Word of mouth", "Mundpropaganda", "توصية شفهية", "口コミ", "Bouche-à-oreille", "Boca a boca", "Mond-tot-mond"}},
};
static_assert(std::ranges::is_sorted(rows, {}, &Row::id));

}  // namespace

std::string_view channel_label(std::string_view id, std::string_view language) {
    const auto row = std::ranges::lower_bound(rows, id, {}, &Row::id);
    return row == std::end(rows) || row->id != id ? std::string_view{} : row->texts[label_column(language)];
}

}  // namespace journeymap
