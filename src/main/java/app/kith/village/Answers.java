package app.kith.village;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the people of the village say to each other's hopes, and what they do about them. Each has one hope, so the dreamer names it. */
final class Answers {

    /** Somebody writes below a hope; perhaps its dreamer answers. */
    record Comment(Villager from, Villager dreamer, String said, Optional<String> answer) {}

    /** Somebody offers what a hope needs, in the dreamer's word for it; perhaps it is accepted already, and thanked for. */
    record Help(Villager from, Villager dreamer, String need, String message, boolean accepted, Optional<String> thanks) {}

    /** What a dreamer tells of the way: steps, those done first, and days. */
    record Way(Villager dreamer, int done, List<String> steps, List<String> days) {}

    static final List<Comment> COMMENTS = List.of(
            comment(Village.MATEO, Village.AMARA, "I pass there every evening and have wondered whose oak that is. Count me in for the sawing.", "Bring gloves. The bark has opinions."),
            comment(Village.SAM, Village.AMARA, "Leave a gap of ninety centimetres between two seats. Then I sit *among* you and not at the end.", "Two gaps. Come and draw the lines with me?"),
            comment(Village.ELENI, Village.AMARA, "Crooked is what cushions are for. I sew.", null),
            comment(Village.HUONG, Village.SALMA, "Our end of the street brings **bánh xèo**. Forty of them, if somebody has a second stove.", "نعم! You have mine."),
            comment(Village.TOMAS, Village.SALMA, "Sixty metres is twenty of the old market trestles. They lie in the loft of the fire station; I know whom to ask.", null),
            comment(Village.YUKI, Village.PRIYA, "May I draw from the side while they rehearse? For the zine.", "Only if you also dance."),
            comment(Village.THORUNN, Village.PRIYA, "My two are seven and nine and cannot stand still. Is that a hindrance?", "It is the entrance examination."),
            comment(Village.GURPREET, Village.THORUNN, "Two minutes is right. I will stand on the bank for the first month, with blankets.", null),
            comment(Village.OLENA, Village.THORUNN, "В селі ми так робили на Водохреще. I bring the tea.", "Takk. Then it is decided: Tuesdays."),
            comment(Village.KWAME, Village.HUONG, "Tomatoes beside platform two. The delayed will be grateful.", null),
            comment(Village.ELENI, Village.HUONG, "Before you sign anything, show me the lease. I have read worse things than railways write.", "I have cake and forty pages. Thursday?"),
            comment(Village.XIAOMEI, Village.YUKI, "我可以写一个字给你当封面。One character, one page.", "Yes! 字 for the first one?"),
            comment(Village.JURGEN, Village.SAM, "The bakery step is eleven centimetres; I measured when I broke a spoke there. Off-cuts of ash are in my cellar.", "Eleven is a short ramp. That is our Saturday."),
            comment(Village.AMARA, Village.SAM, "I can cut the planks so that the grain holds a wheel.", null),
            comment(Village.SALMA, Village.OLENA, "My grandmother's stitch is the same as yours in the second row. Now I have to know why.", "Come on Wednesday. We will find out or make it up."),
            comment(Village.PRIYA, Village.KWAME, "Ten children with bells on their ankles also count as drums.", "They count double."),
            comment(Village.MALGORZATA, Village.JURGEN, "There are three in our cellar. One was my mother's.", null),
            comment(Village.JURGEN, Village.MALGORZATA, "A trailer for eighty jars is a welded frame and two wheels that match. I have one wheel.", "I have the other!"),
            comment(Village.MATEO, Village.GURPREET, "I learned it with you in May. In July I needed it. She is well.", "This is the whole reason."),
            comment(Village.HUONG, Village.TOMAS, "The soup was mine and I would do it again tomorrow.", null));

    static final List<Help> HELPS = List.of(
            help(Village.HUONG, Village.TOMAS, "cooking for many", "Soup for nineteen is soup for thirty in my pot.", true, "Nineteen people, four soups, and she carried stones in between."),
            help(Village.TOMAS, Village.AMARA, "dry stone walling", "A footing without mortar lets the flood through and stays. Two weekends.", false, null),
            help(Village.SAM, Village.AMARA, "wheelchair basketball", "I come with a tape measure and three friends on wheels.", true, null),
            help(Village.ELENI, Village.HUONG, "legal advice", "I read leases for a living, and gardens for love.", true, null),
            help(Village.AMARA, Village.SALMA, "carpentry", "Trestles and boards; they fold up small afterwards.", false, null),
            help(Village.GURPREET, Village.THORUNN, "first aid", "I know what to look for, and where the ambulance can turn.", true, null),
            help(Village.OLENA, Village.JURGEN, "Ukrainian", "Щоп’ятниці після п’ятої. I translate, you tighten.", false, null),
            help(Village.AMARA, Village.SAM, "joinery", "Ramps that fold: I have done boats, and they are harder.", true, null),
            help(Village.JURGEN, Village.MALGORZATA, "bike repair", "The trailer, with the wheel we now both have.", false, null),
            help(Village.ELENI, Village.KWAME, "legal advice", "I found the owner's name. He will not like me, and then he will.", false, null));

    static final List<Way> WAYS = List.of(
            new Way(Village.TOMAS, 4, List.of("Clear the nettles", "Sort the stones by size", "Lay the footing", "Hang the gate"), List.of(
                    "Under the nettles the old footing is whole. They knew what they did in 1810.",
                    "Nineteen pairs of hands. *Nobody* looked at a telephone.",
                    "The last stone is in. Małgorzata's boy put it there and has told everybody.")),
            new Way(Village.SAM, 2, List.of("Measure twelve doorsteps", "Build three ramps", "The bakery", "The library", "The polling station, before they count"), List.of(
                    "Three done: the chemist, the post office, and the barber, who cried a little.")),
            new Way(Village.GURPREET, 1, List.of("Teach the first thirty", "An evening in Arabic", "All the shops of Mill Lane"), List.of(
                    "Thirty-four. The youngest is eleven and corrects the others.")),
            new Way(Village.OLENA, 1, List.of("Draw the streets on the linen", "Every house its stitch", "Hang it in the library"), List.of(
                    "Перша вулиця готова. It is the one with the bakery, so it smells of it.",
                    "Somebody who has lived here for eighty years showed us a lane that is on no map. It is on ours now.")),
            new Way(Village.AMARA, 1, List.of("Bring the trunk to the river", "Ask the council", "Saw", "Sit"), List.of()));

    private Answers() {}

    private static Comment comment(Villager from, Villager dreamer, String said, @Nullable String answer) {
        return new Comment(from, dreamer, said, Optional.ofNullable(answer));
    }

    private static Help help(
            Villager from, Villager dreamer, String need, String message, boolean accepted, @Nullable String thanks) {
        return new Help(from, dreamer, need, message, accepted, Optional.ofNullable(thanks));
    }
}
