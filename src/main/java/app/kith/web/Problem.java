package app.kith.web;

/**
 * What is wrong with one field of a form, said in words.
 *
 * @param field the name of the field, which is also its id in the page
 * @param key the key of the words
 * @param arguments what the words speak of, names and values in turn
 */
public record Problem(String field, String key, Object... arguments) {

    public String say(Words words) {
        return words.say(key, arguments);
    }
}
