package studio.soliloquy.model;

import java.util.List;

/** The models that come inside the jars of plug-ins: descriptors without files. Told by whoever loads those jars. */
public interface PluginModels {
    /** In the order to show; none has the id of a built-in one. */
    List<ModelDescriptor> models();
}
