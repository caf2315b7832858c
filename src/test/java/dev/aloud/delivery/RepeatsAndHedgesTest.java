package dev.aloud.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsAndHedgesTest {
    private static final DeliveryMeter METER = DeliveryMeter.load();

    /** Words of 300 ms without pauses between them; "//" is a pause of two seconds. */
    private static Delivery measure(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            if (!word.equals("//")) {
                words.add(new Word(word, at, at + 300, 1));
            }
            at += word.equals("//") ? 2000 : 300;
        }
        return METER.measure(words, List.of(), Optional.empty());
    }

    private static String heard(List<Delivery.Filler> found) {
        return found.stream().map(Delivery.Filler::heard).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            we went to the the office            | the the
            we had we had this supplier          | we had we had
            so i told i told him i i left        | i told i told, i i
            he said that that was fine           |
            a very very long day                 |
            it cost two two five                 |
            it worked // it worked               |
            it worked it works                   |
            """)
    void wordsSaidTwiceAreFoundUnlessTheyAreMeant(String text, String expected) {
        assertEquals(expected == null ? "" : expected, heard(measure(text).repeats()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i think it was maybe forty           | i think, maybe
            what i think about it                |
            i guess we probably saved a day      | i guess, probably
            i believe in short meetings          |
            we measured it twice                 |
            """)
    void hedgesAreFoundOnlyWhereTheyWeaken(String text, String expected) {
        assertEquals(expected == null ? "" : expected, heard(measure(text).hedges()));
    }
}
