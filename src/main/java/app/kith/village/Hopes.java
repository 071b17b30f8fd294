package app.kith.village;

import app.kith.dream.State;
import app.kith.dream.WrittenDream;
import app.kith.dream.WrittenDream.WrittenNeed;
import java.util.List;
import java.util.Optional;

/** What the people of the village hope to do, in the order in which they said so. */
public final class Hopes {

    private static final List<Hope> ALL = List.of(
            hope(Village.TOMAS, State.COME_TRUE, "Raise the old orchard wall again", """
                    A lorry went through it in 1987 and it has lain in the nettles ever since. I can teach anybody to \
                    lay a course of stone in one morning. It is slow, and it is the best talking I know.

                    Nineteen of us finished it in September. There are apples now, and a gate.""", """
                    growing vegetables: somebody to plan what grows on the sunny side
                    cooking for many: soup for nineteen""", "dry stone walling, orchards"),

            hope(Village.PRIYA, State.HOPING, "Dance a whole story with children under ten", """
                    My grandmother taught me bharatanatyam in a kitchen, between the stove and the door. I would like \
                    ten children, one story and one evening on a real stage.

                    No child needs to know anything. I bring the bells.""", """
                    dressmaking: ten small costumes that survive an encore
                    drumming: somebody who follows the dancers, and not the other way round
                    carpentry: a stage that does not wobble""", "bharatanatyam, children"),

            hope(Village.OLENA, State.UNDER_WAY, "Вишити карту нашого містечка", """
                    Кожна вулиця — своїм швом. Хто тут народився, вишиває свій дім; хто приїхав, як я, — дорогу, якою \
                    прийшов.

                    We meet on Wednesdays at the library. You need no Ukrainian and no needle of your own.""", """
                    illustration: to draw the streets on the linen first
                    spinning wool: thread in the colours of the river
                    photography""", "embroidery, local history"),

            hope(Village.MALGORZATA, State.HOPING, "Make jam from every tree that nobody picks", """
                    I counted forty-one plum trees between the school and the station, and all of it falls on the \
                    pavement. Give me a Saturday in August and ten people who do not mind wasps.

                    A third for whoever owns the tree, a third for whoever picked, a third for the food bank.""", """
                    bike repair: a trailer that carries eighty jars
                    illustration: a label
                    bookkeeping: so that the thirds are thirds""", "jam making, foraging"),

            hope(Village.GURPREET, State.UNDER_WAY, "Teach a hundred people to restart a heart", """
                    In fourteen years on the ambulance I learnt that whoever stands nearest matters most. It takes one \
                    hour to learn. We have taught thirty-four.

                    I want the next sixty-six to be shopkeepers, teenagers, and everybody who says they could never.""", """
                    interpreting: Arabic first, then whatever the street speaks
                    tutoring: somebody who is patient with the shy ones
                    filmmaking: two minutes that people send to each other""", "first aid"),

            hope(Village.YUKI, State.HOPING, "Print a zine that anybody may be in", """
                    Sixteen pages, one for each who asks. A recipe, a map of your walk to work, a drawing of your cat \
                    that looks nothing like your cat. I fold, I staple, I leave them in the launderette.""", """
                    calligraphy: the title, by hand, every month anew
                    Spanish: half of my neighbours write it
                    data visualization: a centrefold of numbers about us""", "zines, cats"),

            hope(Village.THORUNN, State.HOPING, "Swim in the river all winter, and not alone", """
                    Cold water is for company. Seven in the morning, Tuesdays and Fridays, from the first frost to the \
                    last; in for two minutes, out for tea.""", """
                    first aid: somebody on the bank who knows what to look for
                    dressmaking: big warm robes out of old blankets
                    tea ceremony: or just a very large flask""", "wild swimming, winter"),

            hope(Village.ELENI, State.HOPING, "Learn to play the fiddle at seventy", """
                    I argued for thirty-eight years. Now I would like to make a sound that nobody can object to, or at \
                    least not in court.

                    By the summer fair I want to play one tune all through, Το γιασεμί, with somebody beside me who \
                    does not mind when I begin again.""", """
                    fiddle: an hour a week; I pay in legal advice and spinach pie
                    furniture restoration: my uncle’s violin has a crack and a story""", "folk music"),

            hope(Village.SALMA, State.HOPING, "طاولة واحدة طويلة لكل الجيران", """
                    أريد أن أضع طاولة واحدة من أول الشارع إلى آخره، في مساء صيفي واحد، ويأتي كل بيت بطبق يشبهه.

                    One table, from the first door of our street to the last, one evening in June. Bring the dish your \
                    mother made when guests came without warning.""", """
                    carpentry: sixty metres of table, in pieces
                    cooking for many: those who come with nothing eat first
                    sound engineering: one small loudspeaker, quiet enough to talk""", "street food, neighbours"),

            hope(Village.HUONG, State.HOPING, "Turn the car park behind the station into a kitchen garden", """
                    Forty spaces, and on a good day three cars. The railway says: show us a plan. I have the compost, \
                    eleven families who want a bed, and a drawing on the back of a timetable.""", """
                    legal advice: a lease that says what it means
                    fundraising: about the price of one of the cars
                    dry stone walling: beds that stand without concrete
                    beekeeping: two hives in the corner where the taxis used to wait""", "permaculture, community garden"),

            hope(Village.XIAOMEI, State.HOPING, "请整条街的人喝一下午茶", """
                    我想在秋天的一个下午，把桌子搬到街上，请每一位邻居坐下来喝一杯茶。不谈工作，不看手机。

                    An afternoon of tea for the whole street, and your name in ink to take home, in whatever script \
                    you write it.""", """
                    joinery: six low tables
                    interpreting
                    origami: a bird for every cup""", "tea ceremony, neighbours"),

            hope(Village.KWAME, State.HOPING, "Fill the old cinema with drums for one night", """
                    The Regal has been dark since I moved here. It has four hundred seats and the best echo in the \
                    county; I know because I stood at the back and clapped.

                    One night, everybody drums, nobody watches. After that it will be hard to keep it closed.""", """
                    legal advice: whom do we ask, and who is liable for joy?
                    welding: the stage stairs need two new rails
                    filmmaking: so that the owners see what they own""", "world music, local history"),

            hope(Village.SAM, State.UNDER_WAY, "Make a ramp for each of the twelve doorsteps that keep us out", """
                    Last year I measured every doorstep in town. Twelve of them stand between people like me and bread, \
                    books, a haircut and the polling station.

                    A ramp is two planks and one clever afternoon. Three are done. Who wants to do a bakery?""", """
                    joinery: ramps that fold away at night
                    welding: handrails
                    data visualization: a map that is kept true""", "accessible homes"),

            hope(Village.JURGEN, State.HOPING, "Repair a hundred bicycles before spring", """
                    They stand in cellars with flat tyres and a bad conscience. Bring me yours, or bring yourself: I \
                    show you how, you do it, and what nobody wants back goes to somebody who needs to get to work.""", """
                    Ukrainian: half of those who come speak it better than I speak anything
                    bookkeeping: who gave, who got
                    car repair: the old van that collects them coughs""", "repair café, cycling"),

            hope(Village.AMARA, State.HOPING, "Build a bench by the river, long enough for everybody", """
                    At the bend by the mill people stand and look, and then their legs are tired and they go home. I \
                    have the oak: one trunk, eleven metres, felled by the storm.

                    I would like to cut it with people who have never held a saw. It will be a little crooked. It \
                    should be.""", """
                    dry stone walling: a footing that the floods leave alone
                    welding: four brackets
                    legal advice: how to ask the council so that it says yes
                    wheelchair basketball: somebody to tell me what the right height is, and the gaps""", "wood carving, community garden"));

    private Hopes() {}

    public static List<Hope> all() {
        return ALL;
    }

    private static Hope hope(Villager dreamer, State state, String title, String story, String needs, String themes) {
        return new Hope(dreamer, state, new WrittenDream(title, story, needs.lines().map(Hopes::need).toList(), List.of(themes.split(", "))));
    }

    private static WrittenNeed need(String line) {
        String[] parts = line.split(": ", 2);
        return new WrittenNeed(parts[0], parts.length < 2 ? Optional.empty() : Optional.of(parts[1]));
    }
}
