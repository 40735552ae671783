package io.tongbao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.contracts.Sha256;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.publisher.files.InputFile;
import io.tongbao.publisher.files.OpenedFile;
import io.tongbao.publisher.sheets.FileSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Files on their way through a gateway to their receipts.
 *
 * @param client of the gateway
 * @param explanations by the place of a row, as a receipt names it
 * @param dryRun whether they are only checked
 * @param partial whether good rows are taken though others are not
 * @param patience how long to wait while a receipt does not change
 * @param out takes what became of them
 * @param summary takes the receipts
 */
record ServerSubmission(
        GatewayClient client,
        Map<String, String> explanations,
        boolean dryRun,
        boolean partial,
        Duration patience,
        PrintWriter out,
        PublishSummary summary) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LOOK_AGAIN_MS = 300;
    private static final int BOUNDARY_DIGITS = 40; // it has at most 70 characters
    private static final Set<FileKind> TAKEN = Set.of(FileKind.REPORTS, FileKind.PROJECTS, FileKind.TARGETS);

    /**
     * Sends files one after the other.
     *
     * @return the command's status: 0 where all were taken and are visible
     */
    int send(List<FileSource> files) throws IOException {
        Map<String, FileKind> kinds = new TreeMap<>();
        for (FileSource each : files) {
            kinds.put(each.name(), kind(each));
        }
        explanations.keySet().stream()
                .filter(place -> kinds.keySet().stream().noneMatch(name -> place.startsWith(name + ",")))
                .findFirst()
                .ifPresent(place -> {
                    throw new UsageException("--explain '" + place + "': is no place in " + kinds.keySet()
                            + "; write it as the receipt does, such as '"
                            + files.get(0).name() + ", row 2'");
                });
        int status = 0;
        for (FileSource each : files) {
            status = Math.max(status, send(each, Objects.requireNonNull(kinds.get(each.name()))));
        }
        return status;
    }

    private static FileKind kind(FileSource file) {
        Set<FileKind> kinds =
                OpenedFile.of(file).tables().stream().map(InputFile::kind).collect(Collectors.toSet());
        FileKind kind = kinds.iterator().next();
        if (kinds.size() > 1 || !TAKEN.contains(kind)) {
            throw new UsageException(file.name() + ": holds "
                    + kinds.stream().map(FileKind::stem).sorted().collect(Collectors.joining(" and "))
                    + "; the gateway takes files of reports, of projects or of targets"
                    + " / 网关只收上报数据、项目进度或目标责任书，每个文件一种");
        }
        return kind;
    }

    private int send(FileSource file, FileKind kind) throws IOException {
        byte[] content;
        try (InputStream in = file.bytes().open()) {
            content = in.readAllBytes();
        }
        Map<String, String> own = new TreeMap<>();
        explanations.forEach((place, text) -> {
            if (place.startsWith(file.name() + ",")) {
                own.put(place, text);
            }
        });
        String beside = JSON.writeValueAsString(own);
        String digest = Sha256.of(content, (own.isEmpty() ? "" : beside).getBytes(StandardCharsets.UTF_8))
                .substring(0, BOUNDARY_DIGITS);
        String boundary = "tongbao-" + digest;
        String path = kind.stem() + "?file=" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                + (dryRun ? "&dryRun=true" : "") + (partial ? "&partial=true" : "");
        GatewayClient.Answer answer =
                client.post(path, "multipart/form-data; boundary=" + boundary, form(boundary, content, beside));
        if (!answer.json().has("receipt")) {
            problem(file, answer);
            return 1;
        }
        GatewayReceiptText.before(file.name(), answer.json(), out);
        JsonNode receipt = dryRun ? answer.json() : followed(answer.json());
        summary.add(receipt);
        return GatewayReceiptText.print(receipt, dryRun, out);
    }

    private void problem(FileSource file, GatewayClient.Answer answer) {
        String en = answer.json().path("detail").asText("the server gave no reason");
        String zh = answer.json().path("detail_zh").asText("");
        out.println(file.name() + ": not taken (status " + answer.status() + "): " + en);
        if (!zh.isEmpty()) {
            out.println(file.name() + "：未接收：" + zh);
        }
        summary.add(JSON.createObjectNode()
                .put("file", file.name())
                .put("http_status", answer.status())
                .put("detail", en)
                .put("detail_zh", zh));
    }

    /** The receipt when nothing more becomes of it, or has not for as long as patience lasts. */
    private JsonNode followed(JsonNode first) {
        JsonNode now = first;
        long changed = System.nanoTime();
        try (Progress progress = Progress.of("visible", first.path("rows").size())) {
            while (!now.path("final").asBoolean() && System.nanoTime() - changed < patience.toNanos()) {
                pause();
                JsonNode next =
                        client.get("receipts/" + first.path("receipt").asText()).json();
                if (next.has("receipt") && !next.equals(now)) {
                    now = next;
                    changed = System.nanoTime();
                }
                progress.accept(now.path("counts").path("VISIBLE").asLong()
                        + now.path("counts").path("REJECTED").asLong());
            }
        }
        return now;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static byte[] form(String boundary, byte[] content, String explanations) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        body.writeBytes((part + "file\"; filename=\"file\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n" + part + "explanations\"\r\n\r\n" + explanations + "\r\n--" + boundary + "--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
