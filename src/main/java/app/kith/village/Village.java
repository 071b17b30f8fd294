package app.kith.village;

import static app.kith.village.Likeness.Trait.BINDI;
import static app.kith.village.Likeness.Trait.EARRINGS;
import static app.kith.village.Likeness.Trait.FRECKLES;
import static app.kith.village.Likeness.Trait.FULL_BEARD;
import static app.kith.village.Likeness.Trait.GLASSES;
import static app.kith.village.Likeness.Trait.LASHES;
import static app.kith.village.Likeness.Trait.LAUGHING;
import static app.kith.village.Likeness.Trait.MOUSTACHE;
import static app.kith.village.Likeness.Trait.ROUND_GLASSES;
import static app.kith.village.Likeness.Trait.SHORT_BEARD;

import app.kith.member.Introduction;
import app.kith.village.Likeness.Trait;
import app.kith.village.Villager.Deed;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody who lives in the village; those whom the code calls by name stand here, in the order in which they came. */
public final class Village {

    public static final Villager AMARA = villager("Amara", "Okafor", "amara", Voices.AMARA,
            "carpentry, furniture restoration, running workshops", "jazz, community garden, wood carving", """
            2009–2016: Joiner in a boatyard in Bristol
            since 2017: Runs the Saturday repair table at the library
            2023: Built the stage for the summer fair with forty volunteers""",
            "Amara laughs; she wears a dotted headband, gold hoops and a mustard jumper.",
            look(0x7a4a2e, Hair.AFRO, 0x2a1c1d, Headwear.HEADBAND, Clothes.CREW, 0xe2a03a, 0xc8472f, Backdrop.SUN, 0xf4d9b5, 0xe88d5a, EARRINGS, LAUGHING, LASHES));

    public static final Villager JURGEN = villager("Jürgen", "Groß", "jurgen", Voices.JURGEN,
            "bike repair, welding, German", "cycle touring, brass band, repair café", """
            1984–2021: Toolmaker, the last twelve years as a trainer of apprentices
            2022: Cycled from Kassel to Lisbon""",
            "Jürgen, bald with a grey beard and square glasses, in a blue work jacket.",
            look(0xf0c3a0, Hair.NONE, 0xb9b4ae, Headwear.NONE, Clothes.JACKET, 0x3f6c8f, 0xf3e6cf, Backdrop.ROOFS, 0x9fc6cf, 0xc97a55, FULL_BEARD, MOUSTACHE, GLASSES));

    public static final Villager XIAOMEI = villager("林晓梅", null, "xiaomei", Voices.XIAOMEI,
            "calligraphy, Mandarin, tea ceremony", "watercolor, hiking, 剪纸", """
            2012–2020: 小学美术老师
            2021: First exhibition of brush work at the town gallery""",
            "林晓梅 with a straight black bob, round glasses and a red jacket.",
            look(0xf3cda4, Hair.FRINGE, 0x231a22, Headwear.NONE, Clothes.JACKET, 0xb93a32, 0xfaf0e0, Backdrop.ARCHES, 0xf6e3c3, 0xe9a98a, ROUND_GLASSES, LASHES));

    public static final Villager SALMA = villager("سلمى", "حداد", "salma", Voices.SALMA,
            "Middle Eastern cooking, العربية, interpreting", "bread making, poetry, newcomers", """
            2008–2014: طاهية في مطعم العائلة
            since 2018: Cooks the Thursday supper for sixty neighbours""",
            "In a teal headscarf, سلمى smiles.",
            look(0xe0ab7c, Hair.NONE, 0x2d1e1c, Headwear.HEADSCARF, Clothes.TUNIC, 0x3a4a6b, 0x1f8a86, Backdrop.SUN, 0xfbe4c4, 0xf2b468, LASHES));

    public static final Villager THORUNN = villager("Þórunn", "Jónsdóttir", "thorunn", Voices.THORUNN,
            "knitting, spinning wool, Icelandic", "wild swimming, folk music, sheep", """
            1999–2010: Sheep farmer near Húsavík
            2019: Published a small book of yoke patterns""",
            "Þórunn with two fair braids and a patterned woollen jumper, hills behind her.",
            look(0xf6d3b5, Hair.BRAIDS, 0xe3b66b, Headwear.NONE, Clothes.YOKE, 0x4c6478, 0xd94f3a, Backdrop.HILLS, 0xb7d8e3, 0x5f8f6b, FRECKLES));

    public static final Villager PRIYA = villager("Priya", "Raghunathan", "priya", Voices.PRIYA,
            "coding, data visualization, Tamil", "bharatanatyam, sci-fi, teaching coding", """
            2011–2015: Wrote the timetable software of a bus company
            since 2020: Code club for girls on Wednesdays""",
            "Priya with long black hair, a bindi and a purple sari with a gold border.",
            look(0xa86b43, Hair.LONG, 0x1f171c, Headwear.NONE, Clothes.SARI, 0xc24a6a, 0x6b3f8c, Backdrop.DOTS, 0xf7c9a0, 0xef9f6a, BINDI, EARRINGS, LASHES));

    public static final Villager KWAME = villager("Kwame", "Mensah", "kwame", Voices.KWAME,
            "drumming, sound engineering, tutoring", "world music, football, oral history", """
            2006–2013: Toured with a highlife band
            2015: Trained as a mathematics teacher""",
            "Kwame laughs; he has long locs, a short beard and a green shirt.",
            look(0x5a3524, Hair.LOCS, 0x241918, Headwear.NONE, Clothes.SHIRT, 0x2f7d5b, 0xf3d9a4, Backdrop.RAYS, 0xf2b54b, 0xf8d78d, SHORT_BEARD, LAUGHING));

    public static final Villager MALGORZATA = villager("Małgorzata", "Wiśniewska", "malgorzata", Voices.MALGORZATA,
            "beekeeping, jam making, Polish", "wildflowers, choir, seed swap", """
            1978–2015: District nurse
            since 2003: Keeps eleven hives behind the school""",
            "Małgorzata in a straw hat with a green ribbon, in a meadow full of flowers.",
            look(0xf4cdb0, Hair.BOB, 0xd9d3cc, Headwear.STRAW_HAT, Clothes.SHIRT, 0xf1e4cd, 0x4f7f52, Backdrop.MEADOW, 0xbfe0e2, 0x86b26b, LAUGHING));

    public static final Villager TOMAS = villager("Tomás", "Ó Súilleabháin", "tomas", Voices.TOMAS,
            "fiddle, Irish, dry stone walling", "ceilidh, storytelling, sea swimming", """
            1995–2004: Fisherman out of Dingle
            2016: Rebuilt two miles of field walls with a crew of beginners""",
            "Tomás with ruffled red hair and a red beard, in a striped jersey before the sea.",
            look(0xf8d2b6, Hair.RUFFLED, 0xc65a26, Headwear.NONE, Clothes.STRIPED, 0x24405e, 0xf4ead6, Backdrop.SEA, 0xa9d5dc, 0x2f6f8f, FULL_BEARD, FRECKLES, MOUSTACHE));

    public static final Villager HUONG = villager("Nguyễn Thị", "Hương", "huong", Voices.HUONG,
            "growing vegetables, composting, Vietnamese", "street food, permaculture, cargo bikes", """
            2010–2018: Market gardener
            since 2019: Looks after the compost of nine allotments""",
            "Hương with a ponytail and green dungarees among tall leaves.",
            look(0xecc093, Hair.PONYTAIL, 0x2a1d1f, Headwear.NONE, Clothes.DUNGAREES, 0xf3c14b, 0x3d7a58, Backdrop.LEAVES, 0xe5efc9, 0x6fa267, LAUGHING, LASHES));

    public static final Villager OLENA = villager("Олена", "Ковальчук", "olena", Voices.OLENA,
            "embroidery, Ukrainian, dressmaking", "folk dance, refugees, quilting", """
            2004–2021: Учителька праці у Полтаві
            since 2022: Sewing circle for newcomers""",
            "Олена with a braid around her head, a wreath of flowers and an embroidered blouse.",
            look(0xf7d4b8, Hair.WREATH_BRAID, 0x8a5a33, Headwear.FLOWERS, Clothes.EMBROIDERED, 0xfaf3e6, 0xc9333a, Backdrop.HILLS, 0xf6d98f, 0xd9a441, LASHES));

    public static final Villager GURPREET = villager("Gurpreet", "Singh", "gurpreet", Voices.GURPREET,
            "car repair, first aid, cooking for many", "ਪੰਜਾਬੀ, cricket, driving lessons", """
            1998–2012: Ambulance driver
            since 2013: His own garage, with an open evening for beginners""",
            "Gurpreet with a saffron turban, a dark beard and a navy shirt.",
            look(0xb87a4c, Hair.NONE, 0x2a1f20, Headwear.TURBAN, Clothes.SHIRT, 0x2d3f66, 0xe8762c, Backdrop.ARCHES, 0xcfe3dc, 0x7fb3a6, FULL_BEARD, MOUSTACHE));

    public static final Villager YUKI = villager("Yuki 🌻", "Tanaka", "yuki", Voices.YUKI,
            "illustration, origami, Japanese", "zines, retro games, cats", """
            2014–2019: Drew backgrounds for animated films
            2024: A zine a month, for a whole year""",
            "Yuki with pink hair and round glasses before a starry sky.",
            look(0xf5d2ae, Hair.BOB, 0xe77f97, Headwear.NONE, Clothes.CREW, 0x3b3f72, 0xf0b949, Backdrop.STARS, 0x3c3f7c, 0x272a57, ROUND_GLASSES, LASHES));

    public static final Villager MATEO = villager("Mateo", "Quispe Flores", "mateo", Voices.MATEO,
            "photography, filmmaking, Spanish", "mountains, weaving, podcasts", """
            2013–2019: Guide in the Cordillera Blanca
            2021: A film about the weavers of his home village""",
            "Mateo in a patterned woollen hat, mountains behind him.",
            look(0xc08a5c, Hair.CROPPED, 0x231a1b, Headwear.BEANIE, Clothes.JACKET, 0x8a3f3a, 0xb5443d, Backdrop.HILLS, 0x8fc4d6, 0x7a5c86, LAUGHING));

    public static final Villager ELENI = villager("Ελένη", "Παπαδοπούλου", "eleni", Voices.ELENI,
            "legal advice, Greek, mediation", "opera, chess, growing herbs", """
            1981–2019: Δικηγόρος, mostly for tenants
            since 2020: Free advice on the first Monday of the month""",
            "Ελένη with silver hair in a bun, square glasses and a violet dress.",
            look(0xeec29c, Hair.BUN, 0xcfc9cf, Headwear.NONE, Clothes.TUNIC, 0x6a4c8c, 0xf0c46a, Backdrop.SEA, 0xfbdcb6, 0xd98a5f, GLASSES, EARRINGS, LASHES));

    public static final Villager SAM = villager("Sam", "Whitfield", "sam", Voices.SAM,
            "wheelchair basketball, bookkeeping, fundraising", "board games, accessible homes, podcasts", """
            2016–2022: Treasurer of a sports club
            2023: Measured every doorstep in town for an open map""",
            "Sam with swept hair, freckles and a coral hoodie.",
            look(0xf3c9a8, Hair.SWEPT, 0x6b3f24, Headwear.NONE, Clothes.HOODIE, 0xe8694f, 0xfaf0e0, Backdrop.RAYS, 0x8ccfc0, 0xb7e2d4, FRECKLES));

    private static final List<Villager> HEART = List.of(AMARA, JURGEN, XIAOMEI, SALMA, THORUNN, PRIYA, KWAME, MALGORZATA,
            TOMAS, HUONG, OLENA, GURPREET, YUKI, MATEO, ELENI, SAM);

    private static final List<Villager> PEOPLE = Stream.concat(HEART.stream(), Neighbours.all().stream()).toList();

    private Village() {}

    /** Whom one meets first. */
    static List<Villager> heart() {
        return HEART;
    }

    public static List<Villager> people() {
        return PEOPLE;
    }

    /** So many days ago somebody joined: the neighbours first, from three years ago on, and nobody in the year of the tales. */
    static int days(Villager villager) {
        int heart = HEART.indexOf(villager);
        return heart >= 0 ? 440 - 2 * heart : 1000 - 22 * Neighbours.all().indexOf(villager);
    }

    private static Villager villager(String first, @Nullable String last, String mailbox, Introduction introduction,
            String skills, String interests, String experience, String description, Likeness likeness) {
        return new Villager(first, Optional.ofNullable(last), mailbox + "@village.example", introduction,
                List.of(skills.split(", ")), List.of(interests.split(", ")),
                experience.lines().map(Village::deed).toList(), description, likeness);
    }

    private static Deed deed(String line) {
        int colon = line.indexOf(": ");
        return new Deed(line.substring(colon + 2), Optional.of(line.substring(0, colon)));
    }

    private static Likeness look(int skin, Hair hair, int hairColour, Headwear headwear, Clothes clothes, int cloth,
            int accent, Backdrop backdrop, int sky, int ground, Trait... traits) {
        return new Likeness(new Color(skin), hair, new Color(hairColour), headwear, Set.copyOf(Arrays.asList(traits)),
                clothes, new Color(cloth), new Color(accent), backdrop, new Color(sky), new Color(ground));
    }
}
