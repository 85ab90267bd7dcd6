package eu.atmpatlas.backend.profile.pdf;

import java.awt.Color;
import java.awt.Graphics2D;

/** A vector drawing that fits any size. */
@FunctionalInterface
interface Drawing {

    /** Colours of the web's charts, adapted for print. */
    Color INK = new Color(0x18202b);

    Color LINE = new Color(0xdde2e8);
    Color BAR = new Color(0xa9b3e8);
    Color BAR_SELECTED = new Color(0x2f3990);
    Color HATCH = new Color(0x9aa3af);
    Color SEA = new Color(0xe6edf3);
    Color LAND = new Color(0xfbfaf7);
    Color COAST = new Color(0xa9b6c2);
    Color COUNTRY = new Color(0xd5daf4);
    Color SITE = new Color(0x00795a);

    /** Draws with the upper left corner at the origin. */
    void draw(Graphics2D graphics, double width, double height);
}
