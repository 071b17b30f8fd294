package app.kith.village;

import app.kith.member.Introduction;
import java.util.Optional;

/** How the people of the village introduce themselves, each in a voice and a language of their own. */
final class Voices {

    static final Introduction AMARA = said("Joiner. I ask what a thing was before it broke.", "the end terrace by the boatyard", """
            For seven years I built boats that rich people use twice. Then I found out that a library needs a carpenter more \
            than a marina does.

            On Saturdays I am at the repair table from ten. Bring the chair, and bring the person who sits in it. If you have \
            never held a chisel, you hold the next one.""");

    static final Introduction JURGEN = said("Rentner mit Schweißgerät. Ask me twice, I am a little deaf.", "over the old bicycle shop", """
            Thirty-seven years a toolmaker, and the last twelve I was the one who explained the lathe to seventeen-year-olds. \
            I miss them more than the lathe.

            Was noch rollt, kann gerettet werden. If you come for your bicycle, expect to stay for the second cup.""");

    static final Introduction XIAOMEI = said("墨、茶，和一点儿时间。", "the flat with the persimmon tree", """
            我教了八年小学美术。孩子们画的太阳总有脸，我到现在也这样画。

            I write your name in ink and pour tea while it dries. My English is slow, like good tea; please let it steep.""");

    static final Introduction SALMA = said("أطبخ لستين شخصاً كل خميس، وأعرف من لا يحب الكزبرة.", "above the community kitchen", """
            بدأت في مطعم أبي أغسل الصحون، وانتهيت أعرف كل طبق في حلب.

            On Thursdays there is soup, and a chair next to somebody you have not met. I translate, too: at the doctor, at the \
            school, and between neighbours who both mean well.""");

    static final Introduction THORUNN = said("Knits, swims in February, knew four hundred sheep by name.", "the last house before the weir", """
            Á Húsavík var veturinn langur og ullin góð. I kept sheep for eleven years, and I still count people the way one \
            counts a flock: quietly, and until everybody is there.

            If your hands are cold, I have something on the needles in your size.""");

    static final Introduction PRIYA = said("Programmer by day, dancer between the stove and the door.", "third floor, no lift, good light", """
            I wrote the software that tells you when the bus comes. I am sorry about Sundays.

            என் பாட்டி எனக்கு நடனம் கற்றுக்கொடுத்தாள். On Wednesdays I teach girls to write programs, and nobody is allowed to say \
            “I am not a maths person”.""");

    static final Introduction KWAME = said("Teaches fractions with a drum.", "the corner of Mill Lane, you will hear it", """
            A third is three beats where everybody expects two. Children understand that at once; it is grown-ups who need \
            the whole term.

            I toured for seven years and slept in more buses than beds. Now I stay. If your hall sounds bad, ask me before \
            you buy carpet.""");

    static final Introduction MALGORZATA = said("District nurse, retired. The bees still need me.", "behind the school, where it hums", """
            Przez trzydzieści siedem lat jeździłam na rowerze do chorych. Znam wszystkie schody w tym mieście.

            I know every staircase in this town and who lives at the top of it. The honey is for those who help to spin it. \
            Bring a jar and long sleeves.""");

    static final Introduction TOMAS = said("Fiddle, stone, and a story for each of them.", "the boathouse, when the tide lets me", """
            I fished out of Dingle until my knees had a word with me. A wall is the same work: you wait, you look, and you \
            never force a stone.

            Tar isteach. The kettle is on, and the fiddle is behind the door.""");

    static final Introduction HUONG = said("I make soil. The vegetables are a side effect.", "allotment nine, mostly", """
            Đất tốt thì cây tốt. My mother said it about children, too.

            Give me your coffee grounds, your leaves and your worst corner. Give me two years. I will give you back tomatoes \
            and a reason to go outside.""");

    static final Introduction OLENA = said("Вишиваю те, чого не сказати словами.", "the sewing room over the library", """
            У Полтаві я вісімнадцять років учила дітей тримати голку. Тут вони вчать мене тримати слова.

            I came with one suitcase, and half of it was thread. In our circle nobody has to talk. Most begin in the third \
            week.""");

    static final Introduction GURPREET = said("Fourteen years of ambulances, now only patients with four wheels.", "the garage with the blue door", """
            ਜੀ ਆਇਆਂ ਨੂੰ। On the last Friday of the month the garage is open to everybody who wants to know what that noise is.

            I also cook for two hundred, because at the gurdwara that is a small lunch. If you can peel onions without \
            philosophy, we should meet.""");

    static final Introduction YUKI = said("猫と線を描きます。I draw cats, and lines that become cats.", "under the roof, with Mochi and Taro", """
            For five years I painted skies for films in which other people’s heroes fly. Now I draw what is in front of me: the \
            launderette, the pigeons, you if you sit still.

            毎月一冊、小さな本を作ります。Anybody may have a page in it.""");

    static final Introduction MATEO = said("Fotógrafo de gente que trabaja con las manos.", "a room full of lenses in Station Road", """
            In the mountains you learn to wait for the light, and that it will not wait for you.

            Mi abuela tejía la historia de su pueblo y nadie la escribía. I film people while they make things, and I never \
            ask them to do it again more slowly.""");

    static final Introduction ELENI = said("Thirty-eight years of law. I never lost a kitchen.", "the flat with the basil on the sill", """
            Υπερασπιζόμουν ενοικιαστές. A landlord once told the court that I argue like weather; I had it framed.

            First Monday of the month, six o’clock, the library. Bring the letter that you are afraid to open. We will open \
            it together, and then there is spinach pie.""");

    static final Introduction SAM = said("Point guard, treasurer, measurer of doorsteps.", "ground floor, of course", """
            I use a wheelchair, and a spreadsheet. The second one opens more doors.

            Eleven centimetres is the average doorstep in this town. It is also the difference between coming in and going \
            home. If you have a saw and an afternoon, I have a list.""");

    private Voices() {}

    private static Introduction said(String headline, String place, String about) {
        return new Introduction(Optional.of(headline), Optional.of(about), Optional.of(place));
    }
}
