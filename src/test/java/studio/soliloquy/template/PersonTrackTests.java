package studio.soliloquy.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceMesh;

class PersonTrackTests {
    private final PersonTrack track = new PersonTrack();

    @Test
    void beginsWithTheLargestFace() {
        Face large = face(0, 100);

        assertThat(track.next(List.of(large, face(300, 50)))).contains(large);
    }

    @Test
    void staysWithThePersonWhenAnotherOneComesNearer() {
        track.next(List.of(face(0, 100)));
        Face moved = face(10, 98);

        assertThat(track.next(List.of(face(300, 180), moved))).contains(moved);
    }

    @Test
    void takesNobodyElseForThePersonWhoLookedAway() {
        track.next(List.of(face(0, 100)));

        assertThat(track.next(List.of(face(300, 100)))).isEmpty();
        assertThat(track.next(List.of(face(0, 30)))).isEmpty();
    }

    @Test
    void findsThePersonAgainElsewhereAfterAWhile() {
        track.next(List.of(face(0, 100)));
        for (int frame = 0; frame < 25; frame++) {
            assertThat(track.next(List.of())).isEmpty();
        }
        Face back = face(250, 110);

        assertThat(track.next(List.of(back))).contains(back);
    }

    private static Face face(double x, double width) {
        return new Face(new FaceBox(x, 50, width, width), 1, 1, new FaceMesh(new float[FaceMesh.POINTS * 3]));
    }
}
