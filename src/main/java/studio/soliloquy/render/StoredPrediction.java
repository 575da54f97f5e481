package studio.soliloquy.render;

import jakarta.persistence.Embeddable;

/** A {@link Prediction} in its columns; all null where there was none. */
@Embeddable
record StoredPrediction(Double predictedSeconds, Long predictedMemory, Long predictedDisk) {
    static StoredPrediction of(Prediction prediction) {
        return new StoredPrediction(prediction.seconds(), prediction.memoryBytes(), prediction.diskBytes());
    }

    Prediction toPrediction() {
        return new Prediction(predictedSeconds, predictedMemory, predictedDisk);
    }
}
