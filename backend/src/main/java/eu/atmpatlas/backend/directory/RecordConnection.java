package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.Matches;
import eu.atmpatlas.backend.search.SearchPage;

/**
 * One list as GraphQL gives it: a page of the matches, and the matches themselves, of which only
 * that is counted which is asked for.
 */
record RecordConnection(Matches matches, SearchPage page) {}
