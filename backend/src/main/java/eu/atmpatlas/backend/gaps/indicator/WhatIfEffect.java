package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.indicator.WhatIf;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;

/**
 * {@code WhatIfEffect} of the schema: a change as the atlas understood it.
 *
 * @param real whether the site exists in the graph
 */
record WhatIfEffect(
        WhatIf.Effect.Kind kind,
        String id,
        String name,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Concept country,
        @Nullable Concept region,
        boolean real) {

    static WhatIfEffect of(WhatIf.Effect effect, ConceptLookup concepts) {
        SiteFacts site = effect.site();
        Point point = site.point();
        return new WhatIfEffect(
                effect.kind(),
                site.id(),
                site.name(),
                point == null ? null : Double.valueOf(point.lat()),
                point == null ? null : Double.valueOf(point.lon()),
                concepts.find("country", site.country()),
                concepts.find("nuts", site.nuts()),
                site.real());
    }
}
