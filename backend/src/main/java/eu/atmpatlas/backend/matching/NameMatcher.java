package eu.atmpatlas.backend.matching;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.matching.MatchController.MatchCandidate;
import eu.atmpatlas.backend.search.NameCandidates;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.text.CityNames;
import eu.atmpatlas.backend.search.text.NameWords;
import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the candidates of names in the index and by identifier, and ranks them. */
@Component
class NameMatcher {

    private static final int MAX_CANDIDATES = 30;

    private final SearchIndex index;
    private final Entities entities;
    private final RecordCache records;
    private final Vocabularies vocabularies;
    private final PublicUrl publicUrl;
    private final CityNames cityNames = CityNames.read();

    NameMatcher(
            SearchIndex index,
            Entities entities,
            RecordCache records,
            Vocabularies vocabularies,
            PublicUrl publicUrl) {
        this.index = index;
        this.entities = entities;
        this.records = records;
        this.vocabularies = vocabularies;
        this.publicUrl = publicUrl;
    }

    /** The best candidates of each name, best first. */
    List<List<MatchCandidate>> match(List<MatchInput> names, int first) {
        List<NameCandidates> found =
                index.candidates(names.stream().map(MatchInput::name).toList(), MAX_CANDIDATES);
        List<Set<String>> identified = identified(names);
        var ids = new LinkedHashSet<String>();
        found.forEach(each -> ids.addAll(each.ids()));
        identified.forEach(ids::addAll);
        Map<String, Entity> byId = records.byIds(ids);
        var compared = new HashMap<String, MatchRecord>();
        byId.values().forEach(each -> compared.computeIfAbsent(each.id(), _ -> compared(each)));
        var answers = new ArrayList<List<MatchCandidate>>();
        for (int i = 0; i < names.size(); i++) {
            answers.add(
                    candidates(
                            names.get(i), found.get(i), identified.get(i), byId, compared, first));
        }
        return answers;
    }

    private static List<MatchCandidate> candidates(
            MatchInput name,
            NameCandidates found,
            Set<String> identified,
            Map<String, Entity> byId,
            Map<String, MatchRecord> compared,
            int first) {
        var own = new LinkedHashMap<String, Entity>();
        var same = new LinkedHashSet<String>();
        for (String id : identified) {
            Entity entity = byId.get(id);
            if (entity != null) {
                own.put(entity.id(), entity);
                same.add(entity.id());
            }
        }
        for (String id : found.ids()) {
            Entity entity = byId.get(id);
            if (entity != null) {
                own.put(entity.id(), entity);
            }
        }
        var scorer =
                new MatchScorer(
                        name,
                        word ->
                                NameWords.weight(
                                        found.frequencies().getOrDefault(word, 1), found.records()),
                        same);
        var records = new ArrayList<MatchRecord>();
        for (String id : own.keySet()) {
            MatchRecord record = compared.get(id);
            if (record != null) {
                records.add(record);
            }
        }
        var candidates = new ArrayList<MatchCandidate>();
        for (MatchRanking.Ranked each : MatchRanking.rank(scorer, records, first)) {
            Entity node = own.get(each.score().record().id());
            if (node != null) {
                candidates.add(
                        new MatchCandidate(
                                node,
                                each.score().value(),
                                each.certain(),
                                each.score().reasons()));
            }
        }
        return candidates;
    }

    private MatchRecord compared(Entity entity) {
        var countries = new ArrayList<String>();
        for (String code : entity.stated().codes("country")) {
            vocabularies
                    .find("country")
                    .ifPresent(scheme -> countries.addAll(scheme.selfAndBroader(code)));
        }
        return MatchRecord.of(entity, countries, cityNames);
    }

    /** For each name the ids of the records that it identifies, read in one round trip. */
    private List<Set<String>> identified(List<MatchInput> names) {
        var keys = new LinkedHashSet<String>();
        for (MatchInput each : names) {
            String key = identifierKey(each.name().strip());
            if (key != null) {
                keys.add(key);
            }
        }
        Map<String, String> byKey = entities.idsByIdentifier(keys);
        var identified = new ArrayList<Set<String>>();
        for (MatchInput each : names) {
            String text = each.name().strip();
            var ids = new LinkedHashSet<String>();
            String key = identifierKey(text);
            String byIdentifier = key == null ? null : byKey.get(key);
            if (byIdentifier != null) {
                ids.add(byIdentifier);
            }
            String byAddress = recordId(text);
            if (byAddress != null) {
                ids.add(byAddress);
            }
            identified.add(ids);
        }
        return identified;
    }

    private static @Nullable String identifierKey(String text) {
        try {
            return Identifier.read(text).key();
        } catch (IllegalArgumentException noIdentifier) {
            return null;
        }
    }

    /** The id in the permanent address of a record; null if the text is none. */
    private @Nullable String recordId(String text) {
        for (EntityKind kind : EntityKind.values()) {
            String start = publicUrl.of("/" + kind.path() + "/");
            if (text.startsWith(start)) {
                return text.substring(start.length());
            }
        }
        return null;
    }
}
