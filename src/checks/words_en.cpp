// English word lists.
#include "checks/words.h"

namespace journeymap {
namespace {

constexpr OrganizationExpression organization[] = {
    {"adjudication", "Waits for the decision", "only those who decide speak of adjudicating"},
    {"application process", "Applies for the permit", "the customer wants the result, not the process"},
    {"case closed", "Gets the decision", "a case is closed in the organization's files"},
    {"case creation", "Asks for help", "a case is created in the organization's files"},
    {"case management", "Asks how far it is", "the customer does not manage cases"},
    {"close case", "Gets the decision", "a case is closed in the organization's files"},
    {"close ticket", "Gets the answer", "a ticket is closed in the organization's files"},
    {"closes case", "Gets the decision", "a case is closed in the organization's files"},
    {"closes ticket", "Gets the answer", "a ticket is closed in the organization's files"},
    {"cross-sell", "Is offered something else", "it says what the organization gains"},
    {"cross-selling", "Is offered something else", "it says what the organization gains"},
    {"disbursement", "The money arrives", "it says what leaves the organization's account"},
    {"eligibility determination", "Learns whether it is granted", "it says what the organization does meanwhile"},
    {"end user", "reader", "say who it is"},
    {"fulfillment", "The parcel arrives", "it says what the organization does meanwhile"},
    {"fulfilment", "The parcel arrives", "it says what the organization does meanwhile"},
    {"intake", "First talk", "it says what comes in at the organization"},
    {"lead generation", "Hears of it", "it says what the organization gains"},
    {"onboarding", "First days with it", "it says what the organization does with the customer"},
    {"open case", "Asks for help", "a case is opened in the organization's files"},
    {"open ticket", "Asks for help", "a ticket is opened in the organization's files"},
    {"opens case", "Asks for help", "a case is opened in the organization's files"},
    {"opens ticket", "Asks for help", "a ticket is opened in the organization's files"},
    {"process application", "Waits for the answer", "it says what the organization does meanwhile"},
    {"processes application", "Waits for the answer", "it says what the organization does meanwhile"},
    {"processing", "Waits for the answer", "it says what the organization does meanwhile"},
    {"provisioning", "The account works", "it says what the organization does meanwhile"},
    {"raise ticket", "Asks for help", "a ticket is what the organization makes of a question"},
    {"raises ticket", "Asks for help", "a ticket is what the organization makes of a question"},
    {"remediation", "It works again", "it says what the organization does meanwhile"},
    {"service request", "Asks for help", "a request is what the organization makes of a question"},
    {"submission", "Sends the application", "it says what comes in at the organization"},
    {"submit", "send", "people send, hand in or ask"},
    {"submits", "sends", "people send, hand in or ask"},
    {"submitted", "sent", "people send, hand in or ask"},
    {"submitting", "sending", "people send, hand in or ask"},
    {"support ticket", "Asks for help", "a ticket is what the organization makes of a question"},
    {"ticket closed", "Gets the answer", "a ticket is closed in the organization's files"},
    {"upsell", "Is offered more", "it says what the organization gains"},
    {"upselling", "Is offered more", "it says what the organization gains"},
};

constexpr std::string_view form_words[] = {"form"};

constexpr std::string_view vague[] = {"best", "better", "customer-centric", "delight", "enhance", "enhanced", "enhancing", "excellence",
    "excellent", "frictionless", "great", "improve", "improved", "improvement", "improves", "improving", "innovative", "modernise",
    "modernize", "optimise", "optimised", "optimize", "optimized", "seamless", "smooth", "streamline", "streamlined", "transform",
    "user-friendly", "world-class"};

constexpr std::string_view directions[] = {"add", "avoid", "cut", "decrease", "fewer", "increase", "less", "longer", "lower", "more",
    "prevent", "raise", "reduce", "save", "shorten", "shorter"};

constexpr std::string_view measurable[] = {"abolish", "all", "always", "double", "each", "eight", "eliminate", "every", "everyone", "first",
    "five", "four", "half", "halve", "never", "nine", "no", "nobody", "none", "nothing", "once", "one", "only", "quarter", "seven", "six",
    "stop", "ten", "third", "three", "triple", "twice", "two", "within", "without", "zero"};

constexpr std::string_view teams[] = {"back office", "back-office", "call center", "call centre", "contact center", "contact centre",
    "customer service", "customer success", "customer support", "department", "front office", "help desk", "helpdesk", "human resources",
    "it support", "service desk"};

constexpr std::string_view transactions[] = {"application", "applies", "apply", "book", "booking", "books", "buy", "buys", "checkout",
    "order", "orders", "pay", "payment", "pays", "purchase", "register", "registers", "registration", "sign up", "sign-up", "signs up",
    "submit", "submits"};

constexpr std::string_view verbs[] = {"accept", "agree", "apply", "arrive", "ask", "attend", "be", "become", "begin", "borrow", "bring",
    "buy", "cancel", "choose", "collect", "compare", "complain", "complete", "confirm", "decide", "discover", "eat", "enroll", "enter",
    "explain", "extend", "feel", "fetch", "find", "forget", "get", "give", "go", "has", "have", "hear", "improvise", "install", "is",
    "keep", "know", "learn", "leave", "listen", "lose", "meet", "open", "pay", "prepare", "print", "prove", "put", "read", "realize",
    "receive", "refuse", "register", "remember", "renew", "reset", "save", "see", "seed", "seek", "sell", "send", "sit", "speak", "stand",
    "suggest", "take", "talk", "tell", "think", "throw", "travel", "try", "understand", "upload", "wait", "walk", "want", "worry", "write"};

constexpr std::string_view also_nouns[] = {"address", "answer", "banking", "billing", "book", "booking", "briefing", "build", "building",
    "call", "care", "ceiling", "change", "check", "claim", "clean", "clothing", "contact", "counseling", "download", "drive", "drop",
    "evening", "file", "fill", "greeting", "hand", "hearing", "help", "housing", "landing", "lighting", "listing", "log", "look", "make",
    "marketing", "meeting", "morning", "need", "notice", "nursing", "offer", "onboarding", "opening", "order", "pack", "parking", "pick",
    "plan", "pricing", "processing", "rating", "reading", "report", "return", "run", "scan", "screening", "search", "set", "setting",
    "share", "shipping", "shopping", "show", "sign", "spring", "start", "stop", "string", "test", "testing", "track", "training", "type",
    "update", "use", "visit", "waiting", "watch", "wedding", "work", "writing"};

constexpr std::string_view followers[] = {"a", "about", "after", "again", "an", "and", "another", "around", "as", "at", "away", "back",
    "by", "down", "for", "from", "her", "his", "how", "if", "in", "into", "it", "its", "my", "of", "off", "on", "or", "our", "out", "over",
    "some", "that", "the", "their", "them", "this", "through", "to", "up", "what", "when", "where", "whether", "which", "who", "with",
    "your"};

constexpr std::string_view articles[] = {"a", "an", "my", "the", "their", "your"};

constexpr std::string_view prepositions[] = {"at", "by", "for", "from", "in", "of", "on", "with", "without"};

}  // namespace

const WordList english_words{.language = "en",
    .organization = organization,
    .form_words = form_words,
    .instead_of_form_number = "Applies for the permit",
    .why_no_form_number = "only the organization knows forms by their numbers",
    .vague = vague,
    .directions = directions,
    .measurable = measurable,
    .teams = teams,
    .transactions = transactions,
    .forms = VerbForms::english,
    .verbs = verbs,
    .also_nouns = also_nouns,
    .followers = followers,
    .prepositions = prepositions,
    .articles = articles};

}  // namespace journeymap
