package eu.atmpatlas.graph.gaps.model;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Collects the data of a {@link SiteFacts}. What is not set is not known. */
public final class SiteFactsBuilder {

    private final String id;
    private final String name;
    private @Nullable String country;
    private @Nullable String nuts;
    private @Nullable Point point;
    private Map<String, List<String>> codes = Map.of();
    private @Nullable Double cleanroomArea;
    private List<Authorisation> authorisations = List.of();
    private List<String> sources = List.of();
    private @Nullable LocalDate lastVerified;
    private double completeness;
    private boolean real = true;
    private StatedNo statedNo = StatedNo.NONE;

    SiteFactsBuilder(String id, String name) {
        this.id = id;
        this.name = name;
    }

    SiteFactsBuilder(SiteFacts site) {
        this(site.id(), site.name());
        country = site.country();
        nuts = site.nuts();
        point = site.point();
        codes = site.codes();
        cleanroomArea = site.cleanroomArea();
        authorisations = site.authorisations();
        sources = site.sources();
        lastVerified = site.lastVerified();
        completeness = site.completeness();
        real = site.real();
        statedNo = site.statedNo();
    }

    /** Sets the ISO code of the country. */
    public SiteFactsBuilder country(@Nullable String value) {
        country = value;
        return this;
    }

    /** Sets the NUTS code of the region. */
    public SiteFactsBuilder nuts(@Nullable String value) {
        nuts = value;
        return this;
    }

    /** Sets where the site is. */
    public SiteFactsBuilder point(@Nullable Point value) {
        point = value;
        return this;
    }

    /** Sets the stated codes by vocabulary. */
    public SiteFactsBuilder codes(Map<String, List<String>> value) {
        codes = value;
        return this;
    }

    /** Sets the cleanroom area in square metres. */
    public SiteFactsBuilder cleanroomArea(@Nullable Double value) {
        cleanroomArea = value;
        return this;
    }

    /** Sets the authorisations and accreditations. */
    public SiteFactsBuilder authorisations(List<Authorisation> value) {
        authorisations = value;
        return this;
    }

    /** Sets the ids of the sources. */
    public SiteFactsBuilder sources(List<String> value) {
        sources = value;
        return this;
    }

    /** Sets the day on which a source last confirmed the site. */
    public SiteFactsBuilder lastVerified(@Nullable LocalDate value) {
        lastVerified = value;
        return this;
    }

    /** Sets the share of expected fields that are stated: 0 to 1. */
    public SiteFactsBuilder completeness(double value) {
        completeness = value;
        return this;
    }

    /** Sets whether the site exists outside a what-if scenario; true by default. */
    public SiteFactsBuilder real(boolean value) {
        real = value;
        return this;
    }

    /** Sets what sources say that the site does not have. */
    public SiteFactsBuilder statedNo(StatedNo value) {
        statedNo = value;
        return this;
    }

    public SiteFacts build() {
        return new SiteFacts(
                id,
                name,
                country,
                nuts,
                point,
                codes,
                cleanroomArea,
                authorisations,
                sources,
                lastVerified,
                completeness,
                real,
                statedNo);
    }
}
