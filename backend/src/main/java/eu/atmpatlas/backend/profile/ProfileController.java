package eu.atmpatlas.backend.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ProblemDetailWriter;
import eu.atmpatlas.backend.http.ETags;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.version.CitedVersions;

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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /profile/NL.pdf?lang=nl&scenario=planned&asof=2026-01-31&need=capability:QC}: the
 * profile of a country, a group of countries or a NUTS region. {@code seq} names a version of the
 * data; a version that cannot be shown is refused. Its ETag changes with the data and the day, and
 * it is rendered again only then.
 */
@Controller
class ProfileController {

    /** Maximum number of rendered profiles in the cache. */
    private static final int MAX_CACHED = 32;

    private final ProfileReader reader;
    private final CitedVersions versions;
    private final PublicUrl publicUrl;
    private final Cache<String, byte[]> cache =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    ProfileController(ProfileReader reader, CitedVersions versions, PublicUrl publicUrl) {
        this.reader = reader;
        this.versions = versions;
        this.publicUrl = publicUrl;
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
        if (seq != null) {
            versions.at(seq);
        }
        ProfileRequest profileRequest =
                ProfileRequest.read(code, lang, scenario, asof, need, seq, versions.firstDay(seq));
        long version = seq == null ? versions.head() : seq;
        String state = version + " " + profileRequest;
        String tag = ETags.of(state.getBytes(StandardCharsets.UTF_8));
        long changed = versions.changedAt(version).orElse(Instant.EPOCH).toEpochMilli();
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
}
