// German word lists. German joins words: only whole ones are compared, so that a compound stands here by itself or is left alone.
#include "checks/words.h"

namespace journeymap {
namespace {

constexpr OrganizationExpression organization[] = {
    {"antragsbearbeitung", "Wartet auf die Antwort", "it says what the organization does meanwhile"},
    {"antragseingang", "Schickt den Antrag ab", "it says what comes in at the organization"},
    {"antragsprüfung", "Wartet auf die Antwort", "it says what the organization does meanwhile"},
    {"antragstellung", "Beantragt das Geld", "only offices make a noun of it"},
    {"auszahlungsanordnung", "Das Geld kommt", "it says what leaves the organization's account"},
    {"bearbeitung", "Wartet auf die Antwort", "it says what the organization does meanwhile"},
    {"bescheiderstellung", "Bekommt den Bescheid", "it says what the organization does meanwhile"},
    {"bescheiderteilung", "Bekommt den Bescheid", "it says what the organization does meanwhile"},
    {"einreichung", "Schickt die Unterlagen", "it says what comes in at the organization"},
    {"endanwender", "Leserin", "say who it is"},
    {"endnutzer", "Leserin", "say who it is"},
    {"fallabschluss", "Bekommt die Entscheidung", "a case is closed in the organization's files"},
    {"fallbearbeitung", "Wartet auf die Antwort", "it says what the organization does meanwhile"},
    {"kundenbindung", "Kommt wieder", "it says what the organization gains"},
    {"kundengewinnung", "Hört davon", "it says what the organization gains"},
    {"leistungserbringung", "Bekommt Hilfe", "it says what the organization does"},
    {"leistungsgewährung", "Das Geld kommt", "it says what the organization does"},
    {"neukundengewinnung", "Hört davon", "it says what the organization gains"},
    {"onboarding", "Die ersten Tage", "it says what the organization does with the customer"},
    {"sachbearbeitung", "Wartet auf die Antwort", "it says what the organization does meanwhile"},
    {"sachverhaltsklärung", "Beantwortet Fragen", "it says what the organization does"},
    {"stammdatenpflege", "Ändert die Adresse", "data are kept by the organization, not by the customer"},
    {"ticket eröffnen", "Bittet um Hilfe", "a ticket is what the organization makes of a question"},
    {"ticket schließen", "Bekommt die Antwort", "a ticket is closed in the organization's files"},
    {"ticketerstellung", "Bittet um Hilfe", "a ticket is what the organization makes of a question"},
    {"vorgangsbearbeitung", "Wartet auf die Antwort", "it says what the organization does meanwhile"},
    {"zahlungsabwicklung", "Bezahlt", "it says what the organization does"},
};

constexpr std::string_view form_words[] = {"formblatt", "formular", "vordruck"};

constexpr std::string_view vague[] = {"begeistern", "benutzerfreundlich", "besser", "bessere", "besseren", "besserer", "besseres",
    "effizient", "effizienter", "exzellent", "innovativ", "innovative", "kundenorientiert", "kundenzentriert", "modernisieren",
    "modernisierung", "nahtlos", "nahtlose", "nahtloser", "nutzerfreundlich", "optimal", "optimale", "optimieren", "optimierung",
    "reibungslos", "reibungslose", "reibungsloser", "verbessern", "verbesserte", "verbesserung"};

constexpr std::string_view directions[] = {"erhöhen", "kürzer", "mehr", "mindern", "reduzieren", "senken", "sparen", "steigern",
    "verkürzen", "vermeiden", "verringern", "weniger"};

constexpr std::string_view measurable[] = {"abschaffen", "acht", "alle", "allen", "aller", "alles", "binnen", "drei", "dreimal", "drittel",
    "einmal", "erste", "ersten", "erster", "fünf", "halb", "halbe", "halbieren", "halbiert", "hälfte", "immer", "innerhalb", "jede",
    "jedem", "jeden", "jeder", "jedes", "kein", "keine", "keinem", "keinen", "keiner", "neun", "nichts", "nie", "niemals", "niemand",
    "null", "nur", "ohne", "sechs", "sieben", "spätestens", "verdoppeln", "vier", "viertel", "zehn", "zwei", "zweimal"};

constexpr std::string_view teams[] = {"abteilung", "amt", "behörde", "bürgeramt", "call-center", "callcenter", "elterngeldstelle",
    "fachabteilung", "fachbereich", "finanzabteilung", "finanzamt", "jugendamt", "kundenbetreuung", "kundendienst", "kundenservice",
    "personalabteilung", "rechtsabteilung", "referat", "sachgebiet", "servicecenter", "servicestelle", "standesamt", "vertrieb",
    "verwaltung"};

constexpr std::string_view transactions[] = {"anmelden", "anmeldung", "antrag", "beantragen", "beantragt", "beantragung", "bestellen",
    "bestellt", "bestellung", "bezahlen", "bezahlt", "bezahlung", "buchen", "bucht", "buchung", "einreichen", "kauf", "kaufen", "kauft",
    "registrieren", "registriert", "registrierung", "zahlen", "zahlt", "zahlung"};

constexpr std::string_view verbs[] = {"beantragt", "beantwortet", "bekommt", "bestellt", "bezahlt", "bittet", "bringt", "bucht", "denkt",
    "druckt", "entscheidet", "erfährt", "erhält", "findet", "fragt", "freut", "füllt", "geht", "gibt", "hat", "holt", "hört", "informiert",
    "ist", "kauft", "klickt", "kommt", "legt", "lernt", "liest", "lädt", "lässt", "löscht", "macht", "meldet", "nimmt", "nutzt", "plant",
    "prüft", "ruft", "sammelt", "schaut", "schickt", "schreibt", "sendet", "sieht", "sitzt", "spricht", "steht", "stellt", "sucht",
    "trifft", "unterschreibt", "vergisst", "vergleicht", "verlässt", "versteht", "versucht", "wartet", "wechselt", "weiß", "wird", "wirft",
    "wählt", "zahlt", "zeigt", "zieht", "ändert", "öffnet", "überlegt", "überweist"};

constexpr std::string_view prepositions[] = {"am", "an", "aus", "bei", "beim", "der", "des", "im", "in", "mit", "vom", "von", "zum", "zur"};

constexpr std::string_view articles[] = {
    "das", "dem", "den", "der", "die", "ein", "eine", "einem", "einen", "einer", "ihr", "ihre", "ihren", "mein", "meine", "meinen"};

}  // namespace

const WordList german_words{.language = "de",
    .organization = organization,
    .form_words = form_words,
    .instead_of_form_number = "Beantragt das Geld",
    .why_no_form_number = "only the organization knows forms by their numbers",
    .vague = vague,
    .directions = directions,
    .measurable = measurable,
    .teams = teams,
    .transactions = transactions,
    .forms = VerbForms::german,
    .verbs = verbs,
    .also_nouns = {},
    .followers = {},
    .prepositions = prepositions,
    .articles = articles};

}  // namespace journeymap
