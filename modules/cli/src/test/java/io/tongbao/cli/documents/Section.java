package io.tongbao.cli.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A chapter of a Markdown document that has examples, which go on from each other.
 *
 * @param title its heading
 * @param examples its blocks of code in order; one that follows as {@code text} is what the block before it says
 */
public record Section(String title, List<Example> examples) {
    private static final String FENCE = "```";
    private static final String OUTPUT = "text";
    /** Blocks that a reader adapts to the own machine. */
    private static final String SETUP = "setup";

    /** The chapters that have examples. */
    public static List<Section> read(Path document) throws IOException {
        List<Section> sections = new ArrayList<>();
        String title = "";
        List<Example> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(document);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                add(sections, title, examples);
                title = line.substring(3);
                examples = new ArrayList<>();
            } else if (line.startsWith(FENCE)) {
                String kind = line.substring(FENCE.length());
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                String text = String.join("\n", lines.subList(i + 1, end));
                i = end;
                if (kind.equals(OUTPUT)) {
                    examples.add(examples.remove(examples.size() - 1).saying(text));
                } else if (!kind.endsWith(SETUP)) {
                    examples.add(new Example(kind, text, null));
                }
            }
        }
        add(sections, title, examples);
        return sections;
    }

    private static void add(List<Section> sections, String title, List<Example> examples) {
        if (!examples.isEmpty()) {
            sections.add(new Section(title, examples));
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
