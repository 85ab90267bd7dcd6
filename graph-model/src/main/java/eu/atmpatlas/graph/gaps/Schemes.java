package eu.atmpatlas.graph.gaps;

/** The vocabularies that figures are made of. */
final class Schemes {

    static final String STATUS = "status";
    static final String SITE_TYPE = "site-type";
    static final String CLASS = "atmp-class";
    static final String PRODUCT_TYPE = "product-type";
    static final String CAPABILITY = "capability";
    static final String BOTTLENECK = "bottleneck";
    static final String PRODUCT_STATUS = "product-status";
    static final String COUNTRY = "country";
    static final String NUTS = "nuts";

    private Schemes() {}
}
