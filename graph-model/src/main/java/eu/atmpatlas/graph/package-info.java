/** Spring configuration of the graph: engine, driver, migrations and the services of the model. */
@NullMarked
package eu.atmpatlas.graph;

import org.jspecify.annotations.NullMarked;
