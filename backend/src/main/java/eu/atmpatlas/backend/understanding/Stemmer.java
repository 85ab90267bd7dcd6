package eu.atmpatlas.backend.understanding;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reduces a folded word to its stem, so that singular and plural are the same. */
enum Stemmer {
    /** Plurals only, as other endings change the meaning of terms: planned, planning. */
    ENGLISH {
        @Override
        String stem(String word) {
            try (TokenStream tokens = MINIMAL.tokenStream("", word)) {
                CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
                tokens.reset();
                String stem = tokens.incrementToken() ? term.toString() : word;
                tokens.end();
                return stem;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    },
    /** Porter's stemmer for Dutch. */
    DUTCH {
        @Override
        String stem(String word) {
            var stemmer = new DutchStemmer();
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        }
    };

    private static final Analyzer MINIMAL =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    var whole = new KeywordTokenizer();
                    return new TokenStreamComponents(whole, new EnglishMinimalStemFilter(whole));
                }
            };

    abstract String stem(String word);
}
