package org.mantianxing.bench.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.mantianxing.matching.Call;

/**
 * Lucene with a collector of its own: people of a skill by its postings, what is asked of them from doc values. The near ones
 * are looked at first, and farther ones only as long as they may still be among the best.
 */
final class Lucene implements Peer {
    private static final double[] STEPS = {2_500, 6_000};
    private static final double METRES_A_DEGREE = 111_000;
    private final Rows rows;
    private final MMapDirectory folder;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    Lucene(Path place, Rows rows) throws IOException {
        this.rows = rows;
        this.folder = new MMapDirectory(place);
        IndexWriterConfig config = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (IndexWriter writer = new IndexWriter(folder, config)) {
            for (int i = 0; i < rows.size; i++) {
                writer.addDocument(document(i));
            }
            writer.forceMerge(1);
        }
        this.reader = DirectoryReader.open(folder);
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    private Document document(int i) {
        Document one = new Document();
        for (long left = rows.skills[i]; left != 0; left &= left - 1) {
            one.add(new StringField("skill", String.valueOf(Long.numberOfTrailingZeros(left)), Field.Store.NO));
        }
        one.add(new IntPoint("home", rows.lat[i], rows.lon[i]));
        one.add(new NumericDocValuesField("spot", pack(rows.lat[i], rows.lon[i])));
        one.add(new NumericDocValuesField(
                "about",
                pack(
                        rows.free[i] | (rows.plain[i] ? 1 << 21 : 0) | rows.spoken[i] << 22,
                        rows.born[i] << 18 | rows.far[i])));
        one.add(new NumericDocValuesField("place", pack(rows.site[i], rows.standing[i])));
        one.add(new NumericDocValuesField("proven", rows.proven[i]));
        one.add(new NumericDocValuesField("area", rows.area[i]));
        one.add(new NumericDocValuesField("asked", rows.asked[i]));
        one.add(new NumericDocValuesField("seat", pack(rows.seatFrom[i], rows.seatTo[i])));
        return one;
    }

    static long pack(int high, int low) {
        return (long) high << 32 | low & 0xFFFFFFFFL;
    }

    @Override
    public String name() {
        return "Lucene";
    }

    @Override
    public int[] best(Call call, int k) throws IOException {
        Wanted wanted = new Wanted(call, rows);
        for (double step : STEPS) {
            int up = (int) (step / METRES_A_DEGREE * Rows.GRAIN);
            int across = (int) (up / wanted.cos);
            Query near = IntPoint.newRangeQuery("home", new int[] {wanted.lat - up, wanted.lon - across}, new int[] {
                wanted.lat + up, wanted.lon + across
            });
            Query both = new BooleanQuery.Builder()
                    .add(skill(wanted), BooleanClause.Occur.FILTER)
                    .add(near, BooleanClause.Occur.FILTER)
                    .build();
            int[] found = ask(both, wanted, k);
            if (found.length == k && found[k - 1] > Wanted.bound(step)) {
                return found;
            }
        }
        return ask(skill(wanted), wanted, k);
    }

    private static Query skill(Wanted wanted) {
        return wanted.skill < 0
                ? MatchAllDocsQuery.INSTANCE
                : new TermQuery(new Term("skill", String.valueOf(wanted.skill)));
    }

    private int[] ask(Query query, Wanted wanted, int k) throws IOException {
        return searcher.search(query, new CollectorManager<Collecting, int[]>() {
            @Override
            public Collecting newCollector() {
                return new Collecting(wanted, k);
            }

            /** One segment, searched by one thread. */
            @Override
            public int[] reduce(Collection<Collecting> all) {
                return all.iterator().next().points();
            }
        });
    }

    @Override
    public void close() throws IOException {
        reader.close();
        folder.close();
    }
}
