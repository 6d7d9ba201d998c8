// The table behind journeymap/words.h: one row per word, one column per language. An empty cell shows English.
#include <algorithm>

#include "journeymap/words.h"
#include "model/label_texts.h"
#include "model/language_tag.h"

namespace journeymap {

namespace {

struct Row {
    Word word;
    LabelTexts texts;
};

constexpr Row rows[] = {
    {Word::current_state_journey, {"Current-state journey", "Ist-Reise", "رحلة الوضع الحالي", "現状のジャーニー", "Parcours actuel",
                                      "Recorrido actual", "Huidige klantreis"}},
    {Word::future_state_journey, {"Future-state journey", "Soll-Reise", "رحلة الوضع المستقبلي", "将来のジャーニー", "Parcours cible",
                                     "Recorrido futuro", "Toekomstige klantreis"}},
    {Word::reviewed, {"Reviewed", "Geprüft", "تمت المراجعة", "見直し", "Révisé le", "Revisado el", "Herzien op"}},
    {Word::objectives, {"Objectives", "Ziele", "الأهداف", "目的", "Objectifs", "Objetivos", "Doelen"}},
    {Word::objective, {"objective", "Ziel", "الهدف", "目的", "objectif", "objetivo", "doel"}},
    {Word::personas, {"Personas", "Personas", "الشخصيات", "ペルソナ", "Personas", "Personas", "Persona’s"}},
    {Word::scenario, {"Scenario", "Szenario", "السيناريو", "シナリオ", "Scénario", "Escenario", "Scenario"}},
    {Word::trigger, {"Trigger", "Auslöser", "الدافع", "きっかけ", "Déclencheur", "Desencadenante", "Aanleiding"}},
    {Word::start, {"Start", "Beginn", "البداية", "開始", "Début", "Inicio", "Begin"}},
    {Word::end, {"End", "Ende", "النهاية", "終了", "Fin", "Fin", "Einde"}},
    {Word::outcome, {"Outcome", "Ergebnis", "النتيجة", "結果", "Résultat", "Resultado", "Resultaat"}},
    {Word::service, {"Service", "Dienst", "الخدمة", "サービス", "Service", "Servicio", "Dienst"}},
    {Word::organization, {"Organization", "Organisation", "المؤسسة", "組織", "Organisme", "Organización", "Organisatie"}},
    {Word::language, {"Language", "Sprache", "اللغة", "言語", "Langue", "Idioma", "Taal"}},

    {Word::wants, {"Wants", "Möchte", "يريد", "望むこと", "Souhaite", "Quiere", "Wil"}},
    {Word::does, {"Does", "Verhalten", "يفعل", "行動の傾向", "Habitudes", "Hábitos", "Gedrag"}},
    {Word::prefers, {"Prefers", "Bevorzugt", "يفضّل", "好むチャネル", "Préfère", "Prefiere", "Voorkeurskanaal"}},
    {Word::preferences, {"Preferences", "Vorlieben", "التفضيلات", "好み", "Préférences", "Preferencias", "Voorkeuren"}},
    {Word::goals, {"Goals", "Ziele", "الأهداف", "目標", "Objectifs", "Metas", "Doelen"}},
    {Word::access_needs, {"Access needs", "Barrierefreiheit", "احتياجات الوصول", "アクセシビリティ", "Besoins d’accessibilité",
                             "Necesidades de accesibilidad", "Toegankelijkheid"}},
    {Word::new_customer, {"New", "Neu", "جديد", "初めて", "Première fois", "Primera vez", "Nieuw"}},
    {Word::repeat_customer, {"Repeat", "Wiederkehrend", "متكرر", "経験者", "Déjà venu", "Recurrente", "Terugkerend"}},
    {Word::segment, {"Segment", "Segment", "الشريحة", "セグメント", "Segment", "Segmento", "Segment"}},
    {Word::role, {"Role", "Rolle", "الدور", "役割", "Rôle", "Función", "Rol"}},
    {Word::quote, {"Quote", "Zitat", "اقتباس", "発言", "Citation", "Cita", "Citaat"}},

    {Word::stages, {"Stages", "Abschnitte", "المراحل", "ステージ", "Étapes", "Etapas", "Fasen"}},
    {Word::phase, {"Phase", "Phase", "الطور", "フェーズ", "Phase", "Fase", "Periode"}},
    {Word::touchpoints,
        {"Touchpoints", "Kontaktpunkte", "نقاط التواصل", "タッチポイント", "Points de contact", "Puntos de contacto", "Contactmomenten"}},
    {Word::touchpoints_note, {"where they meet the service", "wo sie dem Dienst begegnen", "حيث يلتقون بالخدمة", "サービスとの接点",
                                 "où l’on rencontre le service", "donde se encuentra con el servicio", "waar men de dienst tegenkomt"}},
    {Word::doing, {"Doing", "Handeln", "ماذا يفعل", "行動", "Actions", "Qué hace", "Doen"}},
    {Word::thinking, {"Thinking", "Denken", "بماذا يفكر", "思考", "Pensées", "Qué piensa", "Denken"}},
    {Word::needs, {"Needs", "Bedürfnisse", "الاحتياجات", "ニーズ", "Besoins", "Necesidades", "Behoeften"}},
    {Word::expectations, {"Expectations", "Erwartungen", "التوقعات", "期待", "Attentes", "Expectativas", "Verwachtingen"}},
    {Word::promise, {"Promise", "Versprechen", "الوعد", "約束", "Promesse", "Promesa", "Belofte"}},
    {Word::motivations, {"Motivations", "Beweggründe", "الدوافع", "動機", "Motivations", "Motivaciones", "Drijfveren"}},
    {Word::feeling, {"Feeling", "Fühlen", "المشاعر", "感情", "Ressenti", "Qué siente", "Voelen"}},
    {Word::pain_points, {"Pain points", "Schmerzpunkte", "نقاط الألم", "ペインポイント", "Irritants", "Puntos de dolor", "Pijnpunten"}},
    {Word::gains, {"Gains", "Was schon gut ist", "المكاسب", "良い点", "Points forts", "Puntos fuertes", "Wat al goed gaat"}},
    {Word::opportunities, {"Opportunities", "Chancen", "الفرص", "機会", "Opportunités", "Oportunidades", "Kansen"}},
    {Word::opportunities_note, {"impact / effort", "Wirkung / Aufwand", "الأثر / الجهد", "効果 / 労力", "impact / effort",
                                   "impacto / esfuerzo", "effect / inspanning"}},
    {Word::owner, {"Owner", "Zuständig", "المسؤول", "担当", "Responsable", "Responsable", "Verantwoordelijk"}},
    {Word::frontstage,
        {"Frontstage", "Vor der Bühne", "الواجهة الأمامية", "フロントステージ", "En avant-scène", "Cara al público", "Voor de schermen"}},
    {Word::backstage,
        {"Backstage", "Hinter der Bühne", "خلف الكواليس", "バックステージ", "En coulisses", "Entre bastidores", "Achter de schermen"}},
    {Word::support, {"Support processes", "Unterstützende Abläufe", "عمليات الدعم", "支援プロセス", "Processus de soutien",
                        "Procesos de apoyo", "Ondersteunende processen"}},
    {Word::systems, {"Systems", "Systeme", "الأنظمة", "システム", "Systèmes", "Sistemas", "Systemen"}},
    {Word::physical, {"Physical evidence", "Sichtbare Gegenstände", "الأدلة المادية", "物的証拠", "Preuves matérielles",
                         "Evidencias físicas", "Tastbare zaken"}},
    {Word::time, {"Time", "Zeit", "الوقت", "時間", "Temps", "Tiempo", "Tijd"}},
    {Word::asks, {"Asks for", "Verlangte Angaben", "المعلومات المطلوبة", "求める情報", "Informations demandées", "Datos solicitados",
                     "Gevraagde gegevens"}},
    {Word::help, {"Help", "Hilfe", "المساعدة", "ヘルプ", "Aide", "Ayuda", "Hulp"}},
    {Word::measures, {"Measures", "Messwerte", "المقاييس", "指標", "Indicateurs", "Indicadores", "Metingen"}},
    {Word::evidence, {"Evidence", "Belege", "الأدلة", "根拠", "Sources", "Evidencias", "Bronnen"}},
    {Word::line_of_interaction, {"Line of interaction", "Interaktionslinie", "خط التفاعل", "相互作用線", "Ligne d’interaction",
                                    "Línea de interacción", "Interactielijn"}},
    {Word::line_of_visibility, {"Line of visibility", "Sichtbarkeitslinie", "خط الرؤية", "可視線", "Ligne de visibilité",
                                   "Línea de visibilidad", "Zichtbaarheidslijn"}},
    {Word::line_of_internal_interaction,
        {"Line of internal interaction", "Interne Interaktionslinie", "خط التفاعل الداخلي", "内部相互作用線", "Ligne d’interaction interne",
            "Línea de interacción interna", "Lijn van interne interactie"}},

    {Word::delighted, {"delighted", "begeistert", "مسرور", "大満足", "enchantement", "entusiasmo", "verrukt"}},
    {Word::neutral, {"neutral", "neutral", "محايد", "普通", "neutre", "neutral", "neutraal"}},
    {Word::angry, {"angry", "wütend", "غاضب", "怒り", "colère", "enfado", "boos"}},
    {Word::lowest_point, {"Lowest point", "Tiefpunkt", "أدنى نقطة", "最低点", "Point le plus bas", "Punto más bajo", "Dieptepunt"}},
    {Word::highest_point, {"Highest point", "Höhepunkt", "أعلى نقطة", "最高点", "Point le plus haut", "Punto más alto", "Hoogtepunt"}},
    {Word::expected, {"expected", "erwartet", "متوقع", "期待値", "attendu", "esperado", "verwacht"}},
    {Word::felt, {"felt", "erlebt", "محسوس", "実感", "ressenti", "sentido", "beleefd"}},
    {Word::mean_of_touchpoints,
        {"mean of its touchpoints", "Mittel der Kontaktpunkte", "متوسط نقاط التواصل", "タッチポイントの平均",
            "moyenne de ses points de contact", "media de sus puntos de contacto", "gemiddelde van de contactmomenten"}},
    {Word::intensity, {"intensity", "Stärke", "الشدة", "強さ", "intensité", "intensidad", "intensiteit"}},
    {Word::everyone, {"Everyone", "Alle", "الجميع", "全員", "Tout le monde", "Todas las personas", "Iedereen"}},
    {Word::median_of, {"median of", "Median aus", "وسيط", "中央値", "médiane de", "mediana de", "mediaan van"}},

    {Word::severity, {"severity", "Schwere", "الخطورة", "深刻度", "gravité", "gravedad", "ernst"}},
    {Word::low, {"low", "gering", "منخفضة", "低", "faible", "baja", "laag"}},
    {Word::medium, {"medium", "mittel", "متوسطة", "中", "moyenne", "media", "gemiddeld"}},
    {Word::high, {"high", "hoch", "عالية", "高", "élevée", "alta", "hoog"}},
    {Word::critical, {"critical", "kritisch", "حرجة", "重大", "critique", "crítica", "kritiek"}},
    {Word::barrier, {"barrier", "Hürde", "حاجز", "障壁", "blocage", "barrera", "drempel"}},
    {Word::frequency, {"frequency", "Häufigkeit", "التكرار", "頻度", "fréquence", "frecuencia", "frequentie"}},
    {Word::both, {"Both", "Beide", "كلاهما", "両方", "Les deux", "Ambas personas", "Beiden"}},
    {Word::all, {"All", "Alle", "الكل", "全員", "Tous", "Todas", "Allen"}},
    {Word::only, {"{} only", "nur {}", "{} فقط", "{}のみ", "{} uniquement", "solo {}", "alleen {}"}},
    {Word::impact, {"impact", "Wirkung", "الأثر", "効果", "impact", "impacto", "effect"}},
    {Word::effort, {"effort", "Aufwand", "الجهد", "労力", "effort", "esfuerzo", "inspanning"}},
    {Word::quick_win, {"Quick win", "Schneller Erfolg", "مكسب سريع", "すぐに効果", "Gain rapide", "Mejora rápida", "Snelle winst"}},
    {Word::big_bet, {"Big bet", "Großes Vorhaben", "رهان كبير", "大きな賭け", "Grand pari", "Gran apuesta", "Groot project"}},
    {Word::fill_in, {"Fill-in", "Nebenbei", "عمل ثانوي", "余力で", "Appoint", "Complemento", "Tussendoor"}},
    {Word::time_sink, {"Time sink", "Zeitfresser", "مضيعة للوقت", "時間の浪費", "Perte de temps", "Pérdida de tiempo", "Tijdvreter"}},
    {Word::proposed, {"proposed", "vorgeschlagen", "مقترح", "提案", "proposée", "propuesta", "voorgesteld"}},
    {Word::planned, {"planned", "geplant", "مخطط", "計画済み", "planifiée", "planificada", "gepland"}},
    {Word::doing_status, {"doing", "in Arbeit", "قيد التنفيذ", "実施中", "en cours", "en curso", "in uitvoering"}},
    {Word::done_status, {"done", "erledigt", "منجز", "完了", "réalisée", "realizada", "afgerond"}},
    {Word::dropped, {"dropped", "verworfen", "ملغى", "中止", "abandonnée", "descartada", "vervallen"}},
    {Word::addresses, {"addresses", "behebt", "يعالج", "対処", "répond à", "responde a", "pakt aan"}},
    {Word::serves, {"serves", "dient", "يخدم", "貢献", "contribue à", "contribuye a", "draagt bij aan"}},
    {Word::due, {"due", "fällig", "الاستحقاق", "期限", "échéance", "plazo", "uiterlijk"}},
    {Word::link, {"link", "Link", "رابط", "リンク", "lien", "enlace", "link"}},
    {Word::before, {"before", "vorher", "قبل", "前", "avant", "antes", "voorheen"}},
    {Word::after, {"after", "nachher", "بعد", "後", "après", "después", "daarna"}},
    {Word::moment_of_truth, {"moment of truth", "Moment der Wahrheit", "لحظة الحقيقة", "真実の瞬間", "moment de vérité",
                                "momento de la verdad", "moment van de waarheid"}},
    {Word::decision, {"decision", "Entscheidung", "قرار", "意思決定", "décision", "decisión", "beslissing"}},
    {Word::or_else, {"or", "oder", "أو", "または", "ou", "o", "of"}},
    {Word::requires_first, {"requires", "setzt voraus", "يتطلب", "前提", "nécessite", "requiere", "vereist"}},
    {Word::instead_of, {"instead of", "statt", "بدلاً من", "代わりに", "à la place de", "en lugar de", "in plaats van"}},

    {Word::duration, {"duration", "Dauer", "المدة", "所要時間", "durée", "duración", "duur"}},
    {Word::wait, {"wait", "Wartezeit", "الانتظار", "待ち時間", "attente", "espera", "wachttijd"}},
    {Word::response_time,
        {"response time", "Antwortzeit", "وقت الاستجابة", "応答時間", "délai de réponse", "tiempo de respuesta", "reactietijd"}},
    {Word::attempts, {"attempts", "Versuche", "المحاولات", "試行回数", "tentatives", "intentos", "pogingen"}},
    {Word::drop_off, {"drop-off", "Abbruch", "الانسحاب", "離脱", "abandon", "abandono", "uitval"}},
    {Word::importance, {"importance", "Wichtigkeit", "الأهمية", "重要度", "importance", "importancia", "belang"}},
    {Word::target, {"target", "Ziel", "الهدف", "目標", "cible", "objetivo", "streefwaarde"}},
    {Word::value, {"value", "Wert", "القيمة", "値", "valeur", "valor", "waarde"}},

    {Word::method, {"Method", "Methode", "المنهج", "手法", "Méthode", "Método", "Methode"}},
    {Word::step_objectives, {"Objectives", "Ziele", "الأهداف", "目的", "Objectifs", "Objetivos", "Doelen"}},
    {Word::step_personas, {"Personas", "Personas", "الشخصيات", "ペルソナ", "Personas", "Personas", "Persona’s"}},
    {Word::step_touchpoints,
        {"Touchpoints", "Kontaktpunkte", "نقاط التواصل", "タッチポイント", "Points de contact", "Puntos de contacto", "Contactmomenten"}},
    {Word::step_emotions, {"Emotions and pain points", "Gefühle und Schmerzpunkte", "المشاعر ونقاط الألم", "感情とペインポイント",
                              "Émotions et irritants", "Emociones y puntos de dolor", "Emoties en pijnpunten"}},
    {Word::step_opportunities, {"Opportunities", "Chancen", "الفرص", "機会", "Opportunités", "Oportunidades", "Kansen"}},
    {Word::step_iterate, {"Iterate", "Fortführen", "التكرار والتحسين", "反復", "Itération", "Iteración", "Herhalen"}},
    {Word::step_done, {"done", "erledigt", "مكتمل", "完了", "fait", "hecho", "gereed"}},
    {Word::step_partial, {"partial", "teilweise", "جزئي", "一部", "partiel", "parcial", "deels"}},
    {Word::step_missing, {"missing", "fehlt", "مفقود", "未着手", "manquant", "falta", "ontbreekt"}},
    {Word::last_review,
        {"Last review", "Letzte Prüfung", "آخر مراجعة", "前回の見直し", "Dernière révision", "Última revisión", "Laatste herziening"}},
    {Word::every, {"every", "Turnus", "الدورية", "間隔", "périodicité", "periodicidad", "interval"}},
    {Word::history, {"History", "Verlauf", "السجل", "履歴", "Historique", "Historial", "Geschiedenis"}},
    {Word::version, {"version", "Version", "الإصدار", "版", "version", "versión", "versie"}},
    {Word::legend, {"Legend", "Legende", "مفتاح الخريطة", "凡例", "Légende", "Leyenda", "Legenda"}},
    {Word::source, {"source", "Quelle", "المصدر", "出典", "source", "fuente", "bron"}},
    {Word::channel, {"Channel", "Kanal", "القناة", "チャネル", "Canal", "Canal", "Kanaal"}},
    {Word::channels, {"Channels", "Kanäle", "القنوات", "チャネル", "Canaux", "Canales", "Kanalen"}},
    {Word::team, {"Team", "Team", "الفريق", "チーム", "Équipe", "Equipo", "Team"}},
    {Word::teams, {"Teams", "Teams", "الفرق", "チーム", "Équipes", "Equipos", "Teams"}},
    {Word::no_touchpoints_yet,
        {"no touchpoints yet", "noch keine Kontaktpunkte", "لا توجد نقاط تواصل بعد", "タッチポイントはまだありません",
            "aucun point de contact pour l’instant", "aún sin puntos de contacto", "nog geen contactmomenten"}},
    {Word::customer_journey_map, {"Customer journey map", "Customer-Journey-Map", "خريطة رحلة العميل", "カスタマージャーニーマップ",
                                     "Carte du parcours usager", "Mapa del recorrido del cliente", "Klantreiskaart"}},

    {Word::frustrations, {"Frustrations", "Ärgernisse", "الإحباطات", "不満", "Frustrations", "Frustraciones", "Frustraties"}},
    {Word::kind, {"kind", "Art", "النوع", "種類", "type", "tipo", "soort"}},
    {Word::addressed_by, {"addressed by", "behoben durch", "تعالجها", "対応する機会", "traité par", "abordado por", "aangepakt door"}},
    {Word::compares_to, {"compared with", "verglichen mit", "مقارنة بـ", "比較対象", "comparé à", "comparado con", "vergeleken met"}},
    {Word::photo, {"photo", "Foto", "صورة", "写真", "photo", "foto", "foto"}},
    {Word::realtime, {"answers in real time", "antwortet sofort", "يرد فورًا", "即時に応答", "répond en temps réel",
                         "responde en tiempo real", "antwoordt direct"}},
    {Word::status, {"status", "Stand", "الحالة", "状態", "état", "estado", "status"}},

    {Word::delay, {"delay", "Verzögerung", "تأخير", "遅延", "retard", "demora", "vertraging"}},
    {Word::transparency, {"transparency", "Transparenz", "الشفافية", "透明性", "transparence", "transparencia", "transparantie"}},
    {Word::comprehension,
        {"comprehension", "Verständlichkeit", "صعوبة الفهم", "分かりにくさ", "compréhension", "comprensión", "begrijpelijkheid"}},
    {Word::findability, {"findability", "Auffindbarkeit", "صعوبة العثور", "見つけにくさ", "repérage", "localización", "vindbaarheid"}},
    {Word::repetition, {"repetition", "Wiederholung", "التكرار", "繰り返し", "répétition", "repetición", "herhaling"}},
    {Word::effort_kind, {"effort", "Aufwand", "مجهود كبير", "手間", "charge", "esfuerzo", "moeite"}},
    {Word::access, {"access", "Zugang", "صعوبة الوصول", "アクセス", "accès", "acceso", "toegang"}},
    {Word::fault, {"fault", "Fehler", "خطأ", "不具合", "erreur", "fallo", "fout"}},
    {Word::channel_gap, {"channel gap", "Kanalbruch", "انقطاع بين القنوات", "チャネルの断絶", "rupture entre canaux",
                            "ruptura entre canales", "breuk tussen kanalen"}},
    {Word::staff, {"staff", "Personal", "الموظفون", "スタッフ対応", "personnel", "personal", "personeel"}},
    {Word::cost, {"cost", "Kosten", "التكلفة", "費用", "coût", "coste", "kosten"}},
    {Word::stress, {"stress", "Stress", "ضغط نفسي", "ストレス", "stress", "estrés", "stress"}},
    {Word::communication,
        {"communication", "Kommunikation", "التواصل", "コミュニケーション", "communication", "comunicación", "communicatie"}},
    {Word::tailoring, {"tailoring", "Anpassung", "التخصيص", "個別対応", "personnalisation", "personalización", "maatwerk"}},
    {Word::explanation, {"explanation", "Erklärung", "الشرح", "説明", "explication", "explicación", "uitleg"}},
    {Word::support_kind, {"support", "Unterstützung", "الدعم", "サポート", "accompagnement", "apoyo", "ondersteuning"}},
    {Word::simplify, {"simplify", "Vereinfachung", "التبسيط", "簡素化", "simplification", "simplificación", "vereenvoudiging"}},
    {Word::process, {"process", "Ablauf", "الإجراءات", "手続き", "processus", "proceso", "proces"}},
    {Word::product, {"product", "Produkt", "المنتج", "製品", "produit", "producto", "product"}},
    {Word::service_kind, {"service", "Service", "الخدمة", "サービス", "service", "servicio", "dienstverlening"}},
    {Word::innovation, {"innovation", "Innovation", "الابتكار", "革新", "innovation", "innovación", "innovatie"}},
    {Word::mitigation, {"mitigation", "Abmilderung", "تخفيف الأثر", "影響の軽減", "atténuation", "mitigación", "verzachting"}},
    {Word::retention, {"retention", "Bindung", "الاحتفاظ بالعملاء", "継続利用", "fidélisation", "fidelización", "behoud"}},
    {Word::interview, {"interview", "Interview", "مقابلة", "インタビュー", "entretien", "entrevista", "interview"}},
    {Word::survey, {"survey", "Befragung", "استبيان", "アンケート", "enquête", "encuesta", "enquête"}},
    {Word::observation, {"observation", "Beobachtung", "ملاحظة ميدانية", "観察", "observation", "observación", "observatie"}},
    {Word::analytics, {"analytics", "Nutzungsdaten", "بيانات الاستخدام", "利用データ", "données d’usage", "datos de uso", "gebruiksdata"}},
    {Word::log, {"log", "Protokoll", "سجل", "記録", "journal", "registro", "logboek"}},
    {Word::usability_test, {"usability test", "Usability-Test", "اختبار قابلية الاستخدام", "ユーザビリティテスト", "test d’utilisabilité",
                               "prueba de usabilidad", "gebruikstest"}},
    {Word::complaint, {"complaint", "Beschwerde", "شكوى", "苦情", "réclamation", "queja", "klacht"}},
    {Word::workshop, {"workshop", "Workshop", "ورشة عمل", "ワークショップ", "atelier", "taller", "workshop"}},
    {Word::desk_research, {"desk research", "Sekundärrecherche", "بحث مكتبي", "デスクリサーチ", "recherche documentaire",
                              "investigación documental", "deskresearch"}},
    {Word::assumption, {"assumption", "Annahme", "افتراض", "仮説", "hypothèse", "suposición", "aanname"}},

    {Word::sample_size, {"n", "n", "ن", "n", "n", "n", "n"}},
    {Word::insights, {"Insights", "Erkenntnisse", "الرؤى", "気づき", "Constats", "Hallazgos", "Inzichten"}},
    {Word::losing_heart, {"Losing heart", "Mut sinkt", "تراجع الحماس", "意欲低下", "Découragement", "Desánimo", "Moed zakt"}},
    {Word::unequal_by,
        {"Unequal by {}", "Ungleich um {}", "متفاوت بمقدار {}", "{}の差", "Écart de {}", "Desigual en {}", "Verschil van {}"}},
    {Word::lowest_of_persona, {"lowest point of one persona", "Tiefpunkt einer Persona", "أدنى نقطة لشخصية واحدة", "一人のペルソナの最低点",
                                  "point le plus bas d’une persona", "punto más bajo de una persona", "dieptepunt van één persona"}},
    {Word::people_lose_heart, {"people lose heart", "Menschen verlieren den Mut", "يفقد الناس الحماس", "意欲を失う", "on se décourage",
                                  "la gente se desanima", "mensen verliezen de moed"}},
    {Word::people_leave,
        {"people leave", "Menschen brechen ab", "ينسحب الناس", "離脱する", "on abandonne", "la gente abandona", "mensen haken af"}},
    {Word::can_stop_people, {"can stop people", "kann Menschen aufhalten", "قد يوقف الناس", "先に進めなくなる", "peut arrêter l’usager",
                                "puede detener a la persona", "kan mensen tegenhouden"}},
    {Word::takes_too_long, {"long wait, or time over target", "lange Wartezeit oder Zeit über dem Ziel", "انتظار طويل أو وقت يتجاوز الهدف",
                               "長い待ち時間、または目標超過", "délai au-delà de la cible, ou en attente",
                               "tiempo por encima del objetivo, o en espera", "langer dan de streefwaarde, of in de wacht"}},
    {Word::worse_than_expected, {"worse than expected", "schlechter als erwartet", "أسوأ من المتوقع", "期待より悪い",
                                    "moins bien qu’attendu", "peor de lo esperado", "slechter dan verwacht"}},
    {Word::promise_not_kept, {"feels bad despite a promise", "trotz Versprechen schlecht erlebt", "شعور سيئ رغم الوعد", "約束に反して悪い",
                                 "mal vécu malgré une promesse", "mala vivencia pese a una promesa", "slecht beleefd ondanks een belofte"}},
    {Word::unequally_good, {"ought to be equally good", "sollte gleich gut sein", "يفترض أن تتساوى الجودة", "同じ質であるべき",
                               "devrait être aussi bon partout", "debería ser igual de bueno", "zou even goed moeten zijn"}},
    {Word::much_for_little, {"high impact, low effort", "große Wirkung, wenig Aufwand", "أثر كبير بجهد قليل", "効果大・労力小",
                                "fort impact, faible effort", "mucho impacto, poco esfuerzo", "groot effect, weinig inspanning"}},
    {Word::and_one_more, {"and 1 more", "und 1 weitere", "وواحدة أخرى", "ほか1件", "et 1 de plus", "y 1 más", "en nog 1"}},
    {Word::and_more, {"and {} more", "und {} weitere", "و{} أخرى", "ほか{}件", "et {} de plus", "y {} más", "en nog {}"}},

    {Word::what_changed,
        {"What changed", "Was sich ändert", "ما الذي تغيّر", "変わったこと", "Ce qui change", "Qué cambia", "Wat verandert"}},
    {Word::today, {"today", "heute", "اليوم", "現在", "aujourd’hui", "hoy", "vandaag"}},
    {Word::promised, {"promised", "versprochen", "الموعود", "約束", "promis", "prometido", "beloofd"}},
    {Word::now, {"now", "jetzt", "الآن", "今回", "maintenant", "ahora", "nu"}},
    {Word::was, {"was", "war", "كان", "以前", "avant", "antes", "was"}},
    {Word::new_here, {"new", "neu", "جديد", "新規", "nouveau", "nuevo", "nieuw"}},
    {Word::gone, {"gone", "entfällt", "أُزيل", "なくなった", "supprimé", "eliminado", "vervallen"}},
    {Word::moved, {"moved", "verschoben", "نُقل", "移動", "déplacé", "trasladado", "verplaatst"}},
    {Word::renamed, {"renamed", "umbenannt", "أُعيدت تسميته", "名称変更", "renommé", "renombrado", "hernoemd"}},
    {Word::reworded, {"reworded", "umformuliert", "أُعيدت صياغته", "表現変更", "reformulé", "reformulado", "geherformuleerd"}},
    {Word::changed, {"changed", "geändert", "تغيّر", "変更", "modifié", "modificado", "gewijzigd"}},
    {Word::solved, {"solved", "gelöst", "حُلّت", "解決", "résolu", "resuelto", "opgelost"}},
    {Word::open_again, {"open again", "wieder offen", "مفتوحة من جديد", "再発", "à nouveau ouvert", "abierto de nuevo", "weer open"}},
    {Word::better, {"better", "besser", "أفضل", "改善", "mieux", "mejor", "beter"}},
    {Word::worse, {"worse", "schlechter", "أسوأ", "悪化", "moins bien", "peor", "slechter"}},
    {Word::waiting_in_all,
        {"waiting in all", "Warten insgesamt", "إجمالي الانتظار", "待ち時間の合計", "attente totale", "espera total", "totale wachttijd"}},
    {Word::barriers, {"barriers", "Hürden", "الحواجز", "障壁", "blocages", "barreras", "drempels"}},
    {Word::open_pain_points, {"open pain points", "offene Schmerzpunkte", "نقاط الألم المفتوحة", "未解決のペインポイント",
                                 "irritants ouverts", "puntos de dolor abiertos", "open pijnpunten"}},
    {Word::opportunities_done, {"opportunities done", "erledigte Chancen", "فرص مكتملة", "完了した機会", "opportunités réalisées",
                                   "oportunidades realizadas", "afgeronde kansen"}},
    {Word::mean_emotion,
        {"mean emotion", "mittleres Gefühl", "متوسط المشاعر", "感情の平均", "ressenti moyen", "emoción media", "gemiddeld gevoel"}},
    {Word::nothing_changed, {"both maps say the same", "beide Karten sagen dasselbe", "الخريطتان متطابقتان", "どちらのマップも同じ内容",
                                "les deux cartes disent la même chose", "ambos mapas dicen lo mismo", "beide kaarten zeggen hetzelfde"}},

    {Word::lanes, {"Lanes", "Bahnen", "المسارات", "レーン", "Couloirs", "Carriles", "Banen"}},
    {Word::picture_size, {"Size", "Größe", "الحجم", "サイズ", "Taille", "Tamaño", "Grootte"}},
    {Word::smaller, {"Smaller", "Kleiner", "أصغر", "縮小", "Plus petit", "Más pequeño", "Kleiner"}},
    {Word::larger, {"Larger", "Größer", "أكبر", "拡大", "Plus grand", "Más grande", "Groter"}},
    {Word::fit, {"Fit", "Einpassen", "ملاءمة", "全体表示", "Ajuster", "Ajustar", "Passend"}},
    {Word::contents, {"Contents", "Inhalt", "المحتويات", "目次", "Sommaire", "Contenido", "Inhoud"}},
    {Word::skip_to_content, {"Skip to the content", "Zum Inhalt springen", "الانتقال إلى المحتوى", "本文へ移動", "Aller au contenu",
                                "Ir al contenido", "Naar de inhoud"}},
    {Word::map_as_picture, {"The map as a picture", "Die Karte als Bild", "الخريطة كصورة", "図で見るマップ", "La carte en image",
                               "El mapa en imagen", "De kaart als beeld"}},
    {Word::map_as_tables, {"The map as tables", "Die Karte als Tabellen", "الخريطة كجداول", "表で見るマップ", "La carte en tableaux",
                              "El mapa en tablas", "De kaart als tabellen"}},
};

constexpr bool rows_stand_in_order() {
    if (std::size(rows) != static_cast<std::size_t>(Word::count_)) return false;
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (rows[i].word != static_cast<Word>(i) || rows[i].texts[0].empty()) return false;
    }
    return true;
}
static_assert(rows_stand_in_order(), "one row per word, in the order of the enum, with an English text");

}  // namespace

std::size_t label_column(std::string_view language) {
    const auto found = std::ranges::find(label_subtags, primary_subtag(language));
    return found == label_subtags.end() ? 0 : static_cast<std::size_t>(found - label_subtags.begin());
}

const LabelTexts& label_texts(Word word) { return rows[static_cast<std::size_t>(word)].texts; }

std::string_view word(Word word, std::string_view language) {
    const LabelTexts& texts = label_texts(word);
    const std::string_view text = texts[label_column(language)];
    return text.empty() ? texts[0] : text;
}

std::span<const std::string_view> label_languages() { return label_subtags; }

bool has_labels(std::string_view language) { return std::ranges::count(label_subtags, primary_subtag(language)) > 0; }

std::string_view language_name(std::string_view language) {
    constexpr std::array<std::string_view, label_subtags.size()> names = {
        "English", "German", "Arabic", "Japanese", "French", "Spanish", "Dutch"};
    return has_labels(language) ? names[label_column(language)] : std::string_view{};
}

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

std::string_view label_of(PainKind kind, std::string_view language) {
    if (kind == PainKind::unsaid) return {};
    constexpr Word words[] = {Word::delay, Word::transparency, Word::comprehension, Word::findability, Word::repetition, Word::effort_kind,
        Word::access, Word::fault, Word::channel_gap, Word::staff, Word::cost, Word::stress};
    return word(words[static_cast<std::size_t>(kind) - 1], language);
}

std::string_view label_of(OpportunityKind kind, std::string_view language) {
    if (kind == OpportunityKind::unsaid) return {};
    constexpr Word words[] = {Word::communication, Word::transparency, Word::tailoring, Word::explanation, Word::support_kind,
        Word::simplify, Word::process, Word::product, Word::service_kind, Word::innovation, Word::mitigation, Word::retention};
    return word(words[static_cast<std::size_t>(kind) - 1], language);
}

std::string_view label_of(EvidenceKind kind, std::string_view language) {
    if (kind == EvidenceKind::unsaid) return {};
    constexpr Word words[] = {Word::interview, Word::survey, Word::observation, Word::analytics, Word::log, Word::usability_test,
        Word::complaint, Word::workshop, Word::desk_research, Word::assumption};
    return word(words[static_cast<std::size_t>(kind) - 1], language);
}

}  // namespace journeymap
