package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.SearchPage;
import eu.atmpatlas.backend.search.SearchResult;

/**
 * One list as GraphQL gives it: a page of the matches, and the matches themselves, of which only
 * that is counted which is asked for.
 */
record RecordConnection(SearchResult result, SearchPage page) {}
