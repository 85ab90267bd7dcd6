package eu.atmpatlas.graph.gaps.model;

/** Ids of the vocabularies that figures use. */
public final class VocabularyIds {

    public static final String STATUS = "status";
    public static final String SITE_TYPE = "site-type";
    public static final String CLASS = "atmp-class";
    public static final String PRODUCT_TYPE = "product-type";
    public static final String CAPABILITY = "capability";
    public static final String BOTTLENECK = "bottleneck";
    public static final String PRODUCT_STATUS = "product-status";
    public static final String COUNTRY = "country";
    public static final String CHAIN_ROLE = "chain-role";
    public static final String NUTS = "nuts";

    private VocabularyIds() {}
}
