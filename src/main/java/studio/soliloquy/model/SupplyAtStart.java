package studio.soliloquy.model;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Puts the supplied models among the others when the server starts; a command writes nothing but what it is asked for. */
@Component
@ConditionalOnWebApplication
class SupplyAtStart implements InitializingBean {
    private final SuppliedModels models;

    SupplyAtStart(SuppliedModels models) {
        this.models = models;
    }

    @Override
    public void afterPropertiesSet() {
        models.supply();
    }
}
