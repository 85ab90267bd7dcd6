package eu.atmpatlas.backend.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ProblemDetailWriter;
import eu.atmpatlas.backend.http.ETags;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /profile/NL.pdf?lang=nl&scenario=planned&asof=2026-01-31&need=capability:QC}: the
 * profile of a country, a group of countries or a NUTS region. Its ETag changes with the data and
 * the day, and it is rendered again only then.
 */
@Controller
class ProfileController {

    /** Maximum number of rendered profiles in the cache. */
    private static final int MAX_CACHED = 32;

    private final ProfileReader reader;
    private final ChangeLog changes;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Cache<String, byte[]> cache =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    ProfileController(ProfileReader reader, ChangeLog changes, PublicUrl publicUrl, Clock clock) {
        this.reader = reader;
        this.changes = changes;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @GetMapping("/profile/{code:" + ProfileRequest.CODE + "}.pdf")
    void profile(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String scenario,
            @RequestParam(required = false) @Nullable String asof,
            @RequestParam(required = false) @Nullable String need,
            @RequestParam(required = false) @Nullable Long seq,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        ProfileRequest profileRequest =
                ProfileRequest.read(code, lang, scenario, asof, need, LocalDate.now(clock));
        long version = changes.head();
        requireCurrent(seq, version);
        String state = version + " " + profileRequest;
        String tag = ETags.of(state.getBytes(StandardCharsets.UTF_8));
        long changed = changedAt(version).toEpochMilli();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        byte[] pdf = cache.getIfPresent(state);
        if (pdf == null) {
            Optional<ProfileData> data = reader.read(profileRequest);
            if (data.isEmpty()) {
                ProblemDetailWriter.write(
                        response,
                        HttpStatus.NOT_FOUND,
                        ErrorCode.NOT_FOUND,
                        "There is no country, group of countries or region %s in the atlas."
                                .formatted(profileRequest.code()),
                        Map.of("field", "code"));
                return;
            }
            if (request.checkNotModified(tag, changed)) {
                return;
            }
            pdf = ProfileDocument.pdf(data.get(), publicUrl.of(profileRequest.path(version)));
            cache.put(state, pdf);
        } else if (request.checkNotModified(tag, changed)) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(pdf.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(
                                "atmp-atlas-%s-%s-%s.pdf"
                                        .formatted(
                                                profileRequest
                                                        .code()
                                                        .toLowerCase(java.util.Locale.ROOT),
                                                profileRequest.asOf(),
                                                profileRequest.language()))
                        .build()
                        .toString());
        response.getOutputStream().write(pdf);
    }

    /** Refuses a version of the data that the atlas cannot show, instead of showing another one. */
    private static void requireCurrent(@Nullable Long seq, long version) {
        if (seq != null && seq != version) {
            throw new BadInputException(
                    "seq",
                    "names data version %d, which cannot be shown: the data are of version %d"
                            .formatted(seq, version));
        }
    }

    /** When the data last changed. */
    private Instant changedAt(long version) {
        return version == 0
                ? Instant.EPOCH
                : changes.after(version - 1, 1).stream()
                        .findFirst()
                        .map(Change::at)
                        .orElse(Instant.EPOCH);
    }
}
